package io.barrelhead.deploy.sandbox.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.barrelhead.deploy.sandbox.fault.Faults.Happening;
import io.barrelhead.deploy.sandbox.http.Body;
import io.barrelhead.deploy.sandbox.http.Reply;
import io.barrelhead.deploy.sandbox.http.Request;
import io.barrelhead.deploy.sandbox.winery.Dice;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;

/// Does to a good answer what a fault is.
final class Damage {

    private static final int SLICES = 10;
    private static final Duration BETWEEN_SLICES = Duration.ofMillis(30);

    private Damage() {}

    static Reply of(Happening happening, Request request, Reply reply) {
        Dice dice = happening.dice();
        return switch (happening.fault()) {
            case TOO_MANY -> Reply.refused(429, "Too many requests");
            case RETRY_AFTER -> Reply.refused(429, "Too many requests").with("Retry-After", "1");
            case SERVER_ERROR -> Reply.refused(dice.pick(List.of(500, 502, 503)), "Something went wrong");
            case EXPIRED_CURSOR -> Reply.refused(dice.pick(List.of(400, 410)), "The cursor is not known");
            case REPEATED_CURSOR -> repeated(request, reply);
            case HTML -> Reply.text("text/html", "<html><body>We will be back soon</body></html>");
            case CUT_BODY -> cut(reply, dice);
            case SHORT_BODY -> shortened(reply, dice);
            case SLOW_BODY -> withBody(reply, dripping(bytes(reply)));
            case DUPLICATES -> rows(reply, rows -> rows.withSomeTwice(dice));
            case OUT_OF_ORDER -> rows(reply, rows -> rows.inAnotherOrder(dice));
            case MALFORMED_ROW ->
                rows(
                        reply,
                        rows -> rows.with(dice.pick(List.of("\"no record\"", "17", "null", "[]", "{\"id\":null}"))));
        };
    }

    private static Reply repeated(Request request, Reply reply) {
        String own = request.parameter("cursor").orElse("");
        String text = new String(bytes(reply), UTF_8);
        return withBody(
                reply,
                Body.of(text.replaceFirst("\"cursor\":\"[^\"]*\"}$", "\"cursor\":\"" + own + "\"}")
                        .getBytes(UTF_8)));
    }

    private static Reply cut(Reply reply, Dice dice) {
        byte[] bytes = bytes(reply);
        int at = dice.between(0, bytes.length - 1);
        return withBody(reply, new Body(bytes.length, out -> out.write(bytes, 0, at)));
    }

    private static Reply shortened(Reply reply, Dice dice) {
        byte[] bytes = bytes(reply);
        return withBody(reply, Body.of(Arrays.copyOf(bytes, dice.between(0, bytes.length - 1))));
    }

    private static Body dripping(byte[] bytes) {
        int slice = Math.max(1, bytes.length / SLICES);
        return new Body(bytes.length, out -> {
            for (int start = 0; start < bytes.length; start += slice) {
                out.write(bytes, start, Math.min(slice, bytes.length - start));
                out.flush();
                LockSupport.parkNanos(BETWEEN_SLICES.toNanos());
            }
        });
    }

    private static Reply rows(Reply reply, UnaryOperator<Rows> change) {
        byte[] bytes = bytes(reply);
        return withBody(
                reply, Body.of(Rows.of(bytes).map(change).map(Rows::bytes).orElse(bytes)));
    }

    private static Reply withBody(Reply reply, Body body) {
        return new Reply(reply.status(), reply.headers(), body);
    }

    private static byte[] bytes(Reply reply) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            reply.body().writer().writeTo(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("an array takes every byte", e);
        }
    }
}
