package io.barrelhead.ingest.schedules;

import io.barrelhead.ingest.ask.RunQueue;
import io.barrelhead.ingest.connections.Connections;
import io.barrelhead.ingest.runs.Run;
import io.barrelhead.ingest.runs.RunRequest;
import io.barrelhead.ingest.runs.Runs;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Asks for the run of a schedule. Runs never pile up: where one of the same kind waits already, it is that one.
@Component
class ScheduledRuns {

    private final Connections connections;
    private final Runs runs;
    private final RunQueue queue;

    ScheduledRuns(Connections connections, Runs runs, RunQueue queue) {
        this.connections = connections;
        this.runs = runs;
        this.queue = queue;
    }

    /// Part of the transaction that holds the schedule's row.
    @Transactional(propagation = Propagation.MANDATORY)
    public Run ask(Schedule schedule, String requestedBy) {
        return runs.waiting(schedule.connection(), schedule.mode())
                .orElseGet(() -> queue.enqueue(request(schedule, requestedBy)));
    }

    private RunRequest request(Schedule schedule, String requestedBy) {
        return new RunRequest(
                schedule.connection(),
                connections
                        .find(schedule.connection())
                        .orElseThrow(() -> new NoSuchElementException(
                                "connection '%s' is not configured".formatted(schedule.connection())))
                        .streams(),
                schedule.mode(),
                null,
                null,
                null,
                schedule.overlapDays(),
                requestedBy,
                null);
    }
}
