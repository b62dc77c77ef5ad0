package io.barrelhead.transform.parity;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes the checks that somebody asks for and that the night is for, one at a time over all replicas.
public final class Parity {

    private static final Logger LOG = LoggerFactory.getLogger(Parity.class);
    private static final int NAMED = 10;
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

    private final DataSource database;
    private final DSLContext sql;
    private final ParityCheck check;
    private final Shadow shadow;
    private final ParitySettings settings;
    private final ParityMetrics metrics;
    private final InstantSource clock;
    private Instant looked = Instant.EPOCH;

    Parity(
            DataSource database,
            DSLContext sql,
            ParityCheck check,
            Shadow shadow,
            ParitySettings settings,
            ParityMetrics metrics,
            InstantSource clock) {
        this.database = database;
        this.sql = sql;
        this.check = check;
        this.shadow = shadow;
        this.settings = settings;
        this.metrics = metrics;
        this.clock = clock;
    }

    /// @param requestedBy the key that asks
    /// @return the check that waits or is on already, else a new one
    public UUID ask(String requestedBy) {
        return ParityChecks.ask(sql, requestedBy, clock.instant());
    }

    /// Makes the check that waits. Takes minutes, and ends early when the thread is interrupted.
    public void makeNext() throws SQLException, InterruptedException {
        askAfterTheNight(clock.instant());
        if (ParityChecks.active(sql).isPresent()) {
            Optional<Turn> turn = Turn.take(database);
            if (turn.isPresent()) {
                try (Turn held = turn.get()) {
                    makeNext(held.sql());
                }
            }
        }
        metrics.look(sql);
    }

    private void askAfterTheNight(Instant now) {
        if (settings.nightly() && now.isAfter(looked.plus(BETWEEN_LOOKS))) {
            ParityChecks.askAfterTheNight(sql, now);
            looked = now;
        }
    }

    private void makeNext(DSLContext own) throws InterruptedException {
        if (ParityChecks.hasLeftover(own)) {
            clear();
            ParityChecks.endLeftover(own, clock.instant());
        }
        Optional<UUID> waiting = ParityChecks.begin(own, clock.instant());
        if (waiting.isPresent()) {
            make(own, waiting.get());
            ParityChecks.forget(own, settings.keep(), clock.instant());
        }
    }

    private void make(DSLContext own, UUID id) throws InterruptedException {
        Outcome outcome =
                new Outcome.Broken("it ended in the middle, the log of transform-service says why; ask again");
        try {
            outcome = check.make(own, id);
        } finally {
            clear();
            ParityChecks.end(own, id, outcome, clock.instant());
            metrics.count(outcome);
        }
        tell(own, id, outcome);
    }

    private void clear() {
        try {
            shadow.clear();
        } catch (DataAccessException e) {
            LOG.warn("what a parity check built stays until the next one: {}", e.getMessage());
        }
    }

    private static void tell(DSLContext own, UUID id, Outcome outcome) {
        switch (outcome) {
            case Outcome.Broken broken -> LOG.warn("parity check {} could not compare: {}", id, broken.reason());
            case Outcome.Compared compared -> tell(own, id, compared);
        }
    }

    private static void tell(DSLContext own, UUID id, Outcome.Compared compared) {
        if (compared.different() == 0) {
            LOG.info(
                    "parity check {}: {} days are equal to a full refresh, {} moved",
                    id,
                    compared.days(),
                    compared.skipped());
            return;
        }
        LOG.warn(
                "parity check {}: {} of {} days differ from a full refresh: {}; POST /api/v1/parity-checks/{}/mend has"
                        + " them made anew",
                id,
                compared.different(),
                compared.days(),
                String.join("; ", Differences.firstDays(own, id, NAMED)),
                id);
    }
}
