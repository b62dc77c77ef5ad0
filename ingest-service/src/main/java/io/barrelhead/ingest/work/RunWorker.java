package io.barrelhead.ingest.work;

import io.barrelhead.contracts.StreamName;
import io.barrelhead.contracts.crash.CrashPoint;
import io.barrelhead.ingest.connections.Connection;
import io.barrelhead.ingest.connections.ConnectionStates;
import io.barrelhead.ingest.connections.Connections;
import io.barrelhead.ingest.fetch.FetchFailed;
import io.barrelhead.ingest.fetch.FetchFailed.LoginRefused;
import io.barrelhead.ingest.publish.RecordPublisher;
import io.barrelhead.ingest.runs.Backfill;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Walks the streams of a run. A stream that fails does not keep the others from being walked; a refused login ends
/// the run, because every stream has the same one.
@Component
class RunWorker {

    private static final Logger LOG = LoggerFactory.getLogger(RunWorker.class);

    private final Connections connections;
    private final ConnectionStates states;
    private final Walker walker;
    private final RecordPublisher publisher;
    private final WalkLog log;
    private final InstantSource clock;

    RunWorker(
            Connections connections,
            ConnectionStates states,
            Walker walker,
            RecordPublisher publisher,
            WalkLog log,
            InstantSource clock) {
        this.connections = connections;
        this.states = states;
        this.walker = walker;
        this.publisher = publisher;
        this.log = log;
        this.clock = clock;
    }

    /// @param underway is told what the worker is at
    void work(Attempt attempt, Underway underway) throws InterruptedException {
        Optional<Connection> connection = connections.find(attempt.connection());
        if (connection.isEmpty()) {
            underway.ends();
            log.refused(
                    attempt,
                    "connection '%s' is no longer configured: add it again, or ask for another"
                            .formatted(attempt.connection()));
            return;
        }
        try {
            for (StreamName stream : attempt.streams()) {
                walk(connection.get(), stream, attempt, underway);
            }
            underway.ends();
            settle(attempt, log.walked(attempt));
        } catch (LoginRefused e) {
            underway.ends();
            log.refused(attempt, String.valueOf(e.getMessage()));
            settle(attempt, e.getMessage());
        }
    }

    private void walk(Connection connection, StreamName stream, Attempt attempt, Underway underway)
            throws InterruptedException {
        var publication = publisher.begin(Backfill.is(attempt.scope().mode()));
        StreamWalk walk = new StreamWalk(attempt, connection, stream, publication);
        Instant start = clock.instant();
        log.started(attempt, stream);
        underway.walks(walk);
        try {
            boolean whole = walker.walk(connection, stream, attempt, walk);
            publication.awaitAll();
            CrashPoint.WALK_ACKNOWLEDGED.pass();
            underway.walksNothing();
            if (whole) {
                log.whole(attempt, stream);
            }
            log.published(
                    attempt, walk.counts(), Walker.movesCursor(attempt.scope().mode()) ? start : null);
            CrashPoint.CURSOR_COMMITTED.pass();
        } catch (LoginRefused e) {
            throw e;
        } catch (FetchFailed e) {
            publication.awaitAll();
            underway.walksNothing();
            LOG.warn("run {}: stream {} failed: {}", attempt.run(), stream, e.getMessage());
            log.failed(attempt, walk.counts(), String.valueOf(e.getMessage()));
        }
    }

    private void settle(Attempt attempt, @Nullable String error) {
        if (error == null) {
            states.working(attempt.connection());
            LOG.info("run {} of connection '{}' walked its streams", attempt.run(), attempt.connection());
        } else {
            states.broken(attempt.connection(), error, clock.instant());
            LOG.error("run {} of connection '{}' failed: {}", attempt.run(), attempt.connection(), error);
        }
    }
}
