package io.barrelhead.ingest.fetch.http;

import io.barrelhead.contracts.ConnectionId;
import io.barrelhead.ingest.connections.Throttle;
import io.barrelhead.ingest.fetch.FetchFailed;
import io.barrelhead.ingest.fetch.FetchFailed.SourceUnavailable;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.circuitbreaker.event.CircuitBreakerOnStateTransitionEvent;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/// Leaves a source alone that failed many times in a row, and tries it with one request afterwards. An answer that
/// asks for a pause is no failure: the source is well and busy.
final class Circuits {

    private static final SourceFailed FAILED = new SourceFailed();

    private final Map<ConnectionId, CircuitBreaker> breakers = new ConcurrentHashMap<>();
    private final CircuitBreakerConfig config;
    private final FetchSettings settings;
    private final Throttle throttle;
    private final InstantSource clock;

    Circuits(FetchSettings settings, Throttle throttle, InstantSource clock) {
        this.settings = settings;
        this.throttle = throttle;
        this.clock = clock;
        this.config = CircuitBreakerConfig.custom()
                .slidingWindowType(SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(settings.circuitFailures())
                .minimumNumberOfCalls(settings.circuitFailures())
                .failureRateThreshold(100)
                .permittedNumberOfCallsInHalfOpenState(1)
                // the library waits until it is later than that, our note until it is that late
                .waitDurationInOpenState(settings.circuitPause().minusMillis(1))
                .clock(clock.withZone(ZoneOffset.UTC))
                .build();
    }

    /// Makes one try, or none while the source is left alone.
    ///
    /// @throws SourceUnavailable while it is
    <T> Outcome<T> guard(SourceRequest request, Try<T> once) throws InterruptedException {
        CircuitBreaker breaker = breaker(request.connection());
        if (!breaker.tryAcquirePermission()) {
            throw new SourceUnavailable("%s is left alone%s: its last %d requests of connection '%s' failed"
                    .formatted(
                            request.source(),
                            openUntil(request.connection())
                                    .map(" until %s"::formatted)
                                    .orElse(" for a moment"),
                            settings.circuitFailures(),
                            request.connection()));
        }
        try {
            Outcome<T> outcome = once.send();
            tell(breaker, outcome);
            return outcome;
        } catch (FetchFailed e) {
            // an answer, though none that helps
            breaker.onSuccess(0, TimeUnit.NANOSECONDS);
            throw e;
        } catch (InterruptedException | RuntimeException e) {
            breaker.releasePermission();
            throw e;
        }
    }

    private static void tell(CircuitBreaker breaker, Outcome<?> outcome) {
        switch (outcome) {
            case Outcome.Read<?> read -> breaker.onSuccess(0, TimeUnit.NANOSECONDS);
            case Outcome.TryAgain<?> again -> {
                if (again.throttled()) {
                    breaker.releasePermission();
                } else {
                    breaker.onError(0, TimeUnit.NANOSECONDS, FAILED);
                }
            }
        }
    }

    /// Until when the source is left alone; empty where it is not.
    Optional<Instant> openUntil(ConnectionId connection) {
        return breaker(connection).getState() == CircuitBreaker.State.OPEN ? remembered(connection) : Optional.empty();
    }

    private Optional<Instant> remembered(ConnectionId connection) {
        return throttle.circuitOpenUntil(connection).filter(clock.instant()::isBefore);
    }

    private CircuitBreaker breaker(ConnectionId connection) {
        return breakers.computeIfAbsent(connection, id -> {
            CircuitBreaker breaker = CircuitBreaker.of(id.value(), config);
            // as it was before a restart; the library waits until it is later than that
            remembered(id).map(until -> until.minusMillis(1)).ifPresent(breaker::transitionToOpenStateUntil);
            breaker.getEventPublisher().onStateTransition(event -> remember(id, event));
            return breaker;
        });
    }

    private void remember(ConnectionId connection, CircuitBreakerOnStateTransitionEvent event) {
        switch (event.getStateTransition().getToState()) {
            case OPEN -> throttle.circuit(connection, clock.instant().plus(settings.circuitPause()));
            case CLOSED -> throttle.circuit(connection, null);
            case HALF_OPEN, DISABLED, FORCED_OPEN, METRICS_ONLY -> {
                // nothing to remember: the time has passed, or nobody asks for these
            }
        }
    }

    /// One try of a request.
    @FunctionalInterface
    interface Try<T> {

        Outcome<T> send() throws InterruptedException;
    }

    private static final class SourceFailed extends Exception {

        private static final long serialVersionUID = 1L;
    }
}
