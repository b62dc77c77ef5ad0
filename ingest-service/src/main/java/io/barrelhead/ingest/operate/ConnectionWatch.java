package io.barrelhead.ingest.operate;

import io.barrelhead.contracts.StreamName;
import io.barrelhead.ingest.connections.Connection;
import io.barrelhead.ingest.connections.ConnectionStates;
import io.barrelhead.ingest.inbox.Inbox;
import io.barrelhead.ingest.operate.ConnectionView.LastRun;
import io.barrelhead.ingest.operate.ConnectionView.State;
import io.barrelhead.ingest.operate.ConnectionView.StreamCursor;
import io.barrelhead.ingest.runs.Cursors;
import io.barrelhead.ingest.runs.Runs;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts together how a connection is doing.
@Component
class ConnectionWatch {

    private final ConnectionStates states;
    private final Runs runs;
    private final Cursors cursors;
    private final Inbox inbox;
    private final InstantSource clock;

    ConnectionWatch(ConnectionStates states, Runs runs, Cursors cursors, Inbox inbox, InstantSource clock) {
        this.states = states;
        this.runs = runs;
        this.cursors = cursors;
        this.inbox = inbox;
        this.clock = clock;
    }

    ConnectionView look(Connection connection) {
        Optional<String> broken = states.brokenReason(connection.id());
        Optional<Instant> throttled = states.heldUntil(connection.id()).filter(clock.instant()::isBefore);
        Optional<Instant> circuit = states.circuitOpenUntil(connection.id()).filter(clock.instant()::isBefore);
        Optional<Instant> lastSuccess = runs.lastSuccess(connection.id());
        Map<StreamName, Instant> watermarks = cursors.watermarks(connection.id());
        return new ConnectionView(
                connection.id(),
                connection.source(),
                connection.entity(),
                state(broken.or(() -> circuit.map(Instant::toString)), throttled, lastSuccess),
                broken.or(() -> circuit.map(
                                "the source failed many times in a row and is left alone until %s"::formatted))
                        .or(() -> throttled.map("the source wants to be left alone until %s"::formatted))
                        .orElse(null),
                throttled.orElse(null),
                circuit.orElse(null),
                lastSuccess.orElse(null),
                runs.latest(connection.id()).map(LastRun::of).orElse(null),
                inbox.lastReceivedAt(connection.id()).orElse(null),
                age(watermarks),
                connection.streams().stream()
                        .map(stream -> new StreamCursor(stream, watermarks.get(stream)))
                        .toList());
    }

    private static State state(Optional<String> broken, Optional<Instant> throttled, Optional<Instant> lastSuccess) {
        if (broken.isPresent()) {
            return State.BROKEN;
        }
        if (throttled.isPresent()) {
            return State.THROTTLED;
        }
        return lastSuccess.isPresent() ? State.HEALTHY : State.IDLE;
    }

    private @Nullable Long age(Map<StreamName, Instant> watermarks) {
        return watermarks.values().stream()
                .min(Instant::compareTo)
                .map(oldest -> Duration.between(oldest, clock.instant()).toSeconds())
                .orElse(null);
    }
}
