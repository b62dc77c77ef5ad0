package io.barrelhead.gateway.authorize;

import io.barrelhead.gateway.offer.PublicRoute;
import io.barrelhead.gateway.refuse.Refusal;
import io.barrelhead.gateway.refuse.Refusal.BodyTooLarge;
import io.barrelhead.gateway.refuse.Refusal.BodyTooSlow;
import io.barrelhead.gateway.refuse.Refusal.TooBusy;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/// Reads bodies whole, each up to its route's size and within a time. Those of webhooks come before anyone knows who
/// sends them: all of them together have a bounded room, so that strangers cannot fill the memory.
@Component
class BodyReader {

    private static final int ROOM_FOR_WEBHOOKS = 32 * 1024 * 1024;
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int CHUNK = 16 * 1024;

    private final Semaphore room = new Semaphore(ROOM_FOR_WEBHOOKS);
    private final InstantSource clock;

    BodyReader(InstantSource clock) {
        this.clock = clock;
    }

    /// How it went. Whoever gets a body gives its room back.
    sealed interface Result {

        /// @param room in bytes
        record Whole(HttpServletRequest request, int room) implements Result {}

        record NotRead(Refusal why) implements Result {}
    }

    Result read(PublicRoute route, HttpServletRequest request) throws IOException {
        Reading reading = new Reading(route, clock.instant().plus(LONGEST));
        boolean whole = false;
        try {
            Result result = request.getContentLengthLong() > route.largestBody()
                    ? new Result.NotRead(new BodyTooLarge(route.largestBody()))
                    : reading.read(request);
            whole = result instanceof Result.Whole;
            return result;
        } finally {
            if (!whole) {
                room.release(reading.taken);
            }
        }
    }

    void giveBack(Result.Whole body) {
        room.release(body.room());
    }

    private final class Reading {

        private final PublicRoute route;
        private final Instant deadline;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private int taken;

        private Reading(PublicRoute route, Instant deadline) {
            this.route = route;
            this.deadline = deadline;
        }

        private Result read(HttpServletRequest request) throws IOException {
            InputStream body = request.getInputStream();
            byte[] chunk = new byte[CHUNK];
            for (int count = body.read(chunk); count >= 0; count = body.read(chunk)) {
                if (bytes.size() + count > route.largestBody()) {
                    return new Result.NotRead(new BodyTooLarge(route.largestBody()));
                }
                if (!hasRoomFor(count)) {
                    return new Result.NotRead(new TooBusy());
                }
                if (clock.instant().isAfter(deadline)) {
                    return new Result.NotRead(new BodyTooSlow(LONGEST));
                }
                bytes.write(chunk, 0, count);
            }
            return new Result.Whole(new WholeBody(request, bytes.toByteArray()), taken);
        }

        private boolean hasRoomFor(int count) {
            if (!route.isWebhook()) {
                return true;
            }
            boolean taken = room.tryAcquire(count);
            this.taken += taken ? count : 0;
            return taken;
        }
    }
}
