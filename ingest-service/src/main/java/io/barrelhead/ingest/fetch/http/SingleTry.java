package io.barrelhead.ingest.fetch.http;

import io.barrelhead.ingest.fetch.FetchFailed.LoginRefused;
import io.barrelhead.ingest.fetch.FetchFailed.RequestRefused;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/// Sends a request once and judges the answer. Redirects are not followed: the URL is all that was checked.
final class SingleTry {

    private final HttpClient client;
    private final FetchSettings settings;
    private final InstantSource clock;

    SingleTry(HttpClient client, FetchSettings settings, InstantSource clock) {
        this.client = client;
        this.settings = settings;
        this.clock = clock;
    }

    /// @throws LoginRefused on 401 and 403, where the request carries a login
    /// @throws RequestRefused on any other answer that a later try would get too
    <T> Outcome<T> send(SourceRequest request, Function<WholeBody, T> reader) throws InterruptedException {
        CompletableFuture<HttpResponse<WholeBody>> answer =
                client.sendAsync(http(request), head -> new SpoolingSubscriber(request.largestBody()));
        try {
            return judge(request, answer.get(settings.answerTimeout().toMillis(), TimeUnit.MILLISECONDS), reader);
        } catch (ExecutionException e) {
            return again("the request failed: " + e.getCause());
        } catch (TimeoutException e) {
            return again("the answer was not whole within " + settings.answerTimeout());
        } finally {
            answer.cancel(true);
        }
    }

    private HttpRequest http(SourceRequest request) {
        HttpRequest.Builder http = HttpRequest.newBuilder(request.url()).GET().timeout(settings.headersTimeout());
        request.headers().forEach(http::header);
        return http.build();
    }

    private <T> Outcome<T> judge(SourceRequest request, HttpResponse<WholeBody> answer, Function<WholeBody, T> reader) {
        if (answer.statusCode() == 200) {
            return read(answer.body(), reader);
        }
        answer.body().close();
        int status = answer.statusCode();
        String refusedLogin = request.refusedLogin();
        if ((status == 401 || status == 403) && refusedLogin != null) {
            throw new LoginRefused("%s refused the login of connection '%s' (HTTP %d): %s"
                    .formatted(request.source(), request.connection(), status, refusedLogin));
        }
        if (status == 408 || status == 425 || status == 429 || status >= 500) {
            return tryAgain(answer);
        }
        throw new RequestRefused(
                "%s refused %s of connection '%s' (HTTP %d)%s"
                        .formatted(
                                request.source(),
                                request,
                                request.connection(),
                                status,
                                status / 100 == 3 ? ": redirects are not followed" : ""),
                status);
    }

    private static <T> Outcome<T> read(WholeBody body, Function<WholeBody, T> reader) {
        boolean taken = false;
        try {
            Outcome<T> read = new Outcome.Read<>(reader.apply(body));
            taken = true;
            return read;
        } catch (UnreadableAnswer e) {
            return again(String.valueOf(e.getMessage()));
        } finally {
            if (!taken) {
                body.close();
            }
        }
    }

    private <T> Outcome<T> tryAgain(HttpResponse<?> answer) {
        Instant notBefore = answer.headers()
                .firstValue("Retry-After")
                .flatMap(header -> RetryAfter.read(header, clock.instant()))
                .orElse(null);
        return new Outcome.TryAgain<>(
                "HTTP " + answer.statusCode(), notBefore, answer.statusCode() == 429 || notBefore != null);
    }

    private static <T> Outcome<T> again(String reason) {
        return new Outcome.TryAgain<>(reason, null, false);
    }
}
