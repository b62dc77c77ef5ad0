package io.barrelhead.ingest.schedules;

import io.barrelhead.ingest.connections.Connections;
import io.barrelhead.ingest.runs.Run;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Fires the schedules that are due. The row's lock lets one replica fire each; times that passed while none ran are
/// one time.
@Component
@ConditionalOnProperty(name = "barrelhead.ingest.schedules.enabled", matchIfMissing = true)
class ScheduleClock {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduleClock.class);

    private final Connections connections;
    private final Schedules schedules;
    private final ScheduledRuns runs;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    ScheduleClock(
            Connections connections,
            Schedules schedules,
            ScheduledRuns runs,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.connections = connections;
        this.schedules = schedules;
        this.runs = runs;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${barrelhead.ingest.schedules.pause:1s}")
    void fireWhatIsDue() {
        Instant now = clock.instant();
        transaction.executeWithoutResult(
                status -> schedules.takeDue(connections, now).forEach(schedule -> fire(schedule, now)));
    }

    private void fire(Schedule schedule, Instant now) {
        Run run = runs.ask(schedule, "schedule:" + schedule.name());
        schedules.fired(schedule, run.id(), now);
        LOG.info("schedule '{}' was due: run {}", schedule.id(), run.id());
    }
}
