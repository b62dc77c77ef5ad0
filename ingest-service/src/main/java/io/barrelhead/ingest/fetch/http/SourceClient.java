package io.barrelhead.ingest.fetch.http;

import io.barrelhead.ingest.connections.SourceAddresses;
import io.barrelhead.ingest.connections.Throttle;
import io.barrelhead.ingest.fetch.FetchFailed.SourceUnavailable;
import io.barrelhead.ingest.fetch.FetchFailed.WalkBroken;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpClient;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/// Gets whole answers of the sources. A busy source is asked again, later and later, never before the time it named;
/// that time is kept with the connection, so that a restart keeps to it too.
@Component
public class SourceClient {

    private static final Logger LOG = LoggerFactory.getLogger(SourceClient.class);

    private final FetchSettings settings;
    private final Throttle throttle;
    private final Circuits circuits;
    private final SourceAddresses addresses;
    private final InstantSource clock;
    private final Pause pause;
    private final MeterRegistry meters;
    private final SingleTry singleTry;

    public SourceClient(
            FetchSettings settings,
            Throttle throttle,
            SourceAddresses addresses,
            InstantSource clock,
            Pause pause,
            MeterRegistry meters) {
        this.settings = settings;
        this.throttle = throttle;
        this.circuits = new Circuits(settings, throttle, clock);
        this.addresses = addresses;
        this.clock = clock;
        this.pause = pause;
        this.meters = meters;
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connectTimeout())
                .build();
        this.singleTry = new SingleTry(client, settings, clock);
    }

    /// @param reader makes something of the whole body, or throws [UnreadableAnswer]; what it keeps of the body it
    /// closes
    /// @throws io.barrelhead.ingest.fetch.FetchFailed if no try brought an answer
    public <T> T get(SourceRequest request, Function<WholeBody, T> reader) throws InterruptedException {
        BackOffExecution pauses = pauses().start();
        for (int attempt = 1; ; attempt++) {
            waitWhileHeld(request);
            checkAddress(request);
            switch (circuits.guard(request, () -> singleTry.send(request, reader))) {
                case Outcome.Read<T> read -> {
                    count(request, "read");
                    return read.value();
                }
                case Outcome.TryAgain<T> again -> {
                    count(request, again.throttled() ? "throttled" : "failed");
                    waitBefore(request, again, attempt, pauses.nextBackOff());
                }
            }
        }
    }

    private void checkAddress(SourceRequest request) {
        addresses.objection(request.url()).ifPresent(objection -> {
            throw new WalkBroken("%s of connection '%s' is not sent: its host %s"
                    .formatted(request, request.connection(), objection));
        });
    }

    private ExponentialBackOff pauses() {
        ExponentialBackOff backOff =
                new ExponentialBackOff(settings.firstPause().toMillis(), 2);
        backOff.setMaxInterval(settings.longestPause().toMillis());
        backOff.setJitter(settings.firstPause().toMillis() / 2);
        return backOff;
    }

    private void waitWhileHeld(SourceRequest request) throws InterruptedException {
        Optional<Instant> held = throttle.heldUntil(request.connection());
        if (held.isPresent() && clock.instant().isBefore(held.get())) {
            pause.until(held.get());
        }
    }

    private void waitBefore(SourceRequest request, Outcome.TryAgain<?> again, int attempt, long pauseMillis)
            throws InterruptedException {
        Instant named = again.notBefore();
        Instant next = named == null ? clock.instant().plusMillis(pauseMillis) : named;
        if (again.throttled()) {
            throttle.hold(request.connection(), next);
        }
        Optional<Instant> open = circuits.openUntil(request.connection());
        if (attempt >= settings.tries() || open.isPresent()) {
            throw new SourceUnavailable("%s did not serve %s of connection '%s' in %d tries: %s%s"
                    .formatted(
                            request.source(),
                            request,
                            request.connection(),
                            attempt,
                            again.reason(),
                            open.map("; it is left alone until %s"::formatted).orElse("")));
        }
        LOG.warn(
                "{} of connection '{}': {}; try {} of {} at {}",
                request,
                request.connection(),
                again.reason(),
                attempt + 1,
                settings.tries(),
                next);
        pause.until(next);
    }

    private void count(SourceRequest request, String outcome) {
        meters.counter(
                        "barrelhead.ingest.requests",
                        "connection",
                        request.connection().value(),
                        "outcome",
                        outcome)
                .increment();
    }
}
