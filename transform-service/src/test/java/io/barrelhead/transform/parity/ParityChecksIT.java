package io.barrelhead.transform.parity;

import static org.assertj.core.api.Assertions.assertThat;

import io.barrelhead.transform.fixtures.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Who asks for checks, and how many there are.
class ParityChecksIT {

    private static final Instant MORNING = Instant.parse("2026-03-08T11:40:00Z");

    private final Database database = new Database();

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    @Test
    void theNightAsksOnceAfterItsRun() {
        nightlyRun("2026-03-08T11:30:00Z", "running");
        assertThat(asked(MORNING)).isZero();
        database.execute("update transform.transform_run set state = 'completed'");

        assertThat(asked(MORNING)).isEqualTo(1);
        endActive();
        assertThat(asked(MORNING.plus(Duration.ofHours(1)))).isEqualTo(1);

        nightlyRun("2026-03-09T11:30:00Z", "completed");
        assertThat(asked(MORNING.plus(Duration.ofDays(1)))).isEqualTo(2);
    }

    @Test
    void aNightLongAgoAsksForNothing() {
        nightlyRun("2026-03-06T11:30:00Z", "completed");

        assertThat(asked(MORNING)).isZero();
    }

    @Test
    void theNightWaitsForTheOneThatIsOn() {
        nightlyRun("2026-03-08T11:30:00Z", "completed");
        ParityChecks.ask(database.sql(), "k7", MORNING);

        assertThat(asked(MORNING)).isEqualTo(1);
        endActive();
        assertThat(asked(MORNING)).isEqualTo(2);
    }

    @Test
    void anotherAsksForOneOnlyWhenTheOneBeforeHasEnded() {
        UUID first = ParityChecks.ask(database.sql(), "k7", MORNING);
        ParityChecks.begin(database.sql(), MORNING);

        assertThat(ParityChecks.ask(database.sql(), "k8", MORNING)).isEqualTo(first);
        assertThat(ParityChecks.begin(database.sql(), MORNING)).isEmpty();
        endActive();
        assertThat(ParityChecks.ask(database.sql(), "k8", MORNING)).isNotEqualTo(first);
    }

    @Test
    void onlyOneComparesAtATime() throws Exception {
        try (Turn turn = Turn.take(database.pool()).orElseThrow()) {
            assertThat(Turn.take(database.pool())).isEmpty();
        }
        try (Turn again = Turn.take(database.pool()).orElseThrow()) {
            assertThat(again.sql().fetchValue("select 1")).isEqualTo(1);
        }
    }

    @Test
    void oldOnesAreForgottenWithTheirDays() {
        UUID old = ParityChecks.ask(database.sql(), "k7", MORNING);
        database.execute(
                "insert into transform.parity_difference (check_id, relation, entity_id, day, surplus, missing)"
                        + " values ('%s', 'marts.fct_orders', 'estate', '2026-03-07', 1, 0)".formatted(old));
        ParityChecks.end(database.sql(), old, new Outcome.Compared(1, 0, 1), MORNING);

        ParityChecks.forget(database.sql(), Duration.ofDays(90), MORNING.plus(Duration.ofDays(89)));
        assertThat(database.row("select count(*) from transform.parity_difference"))
                .isEqualTo("1");
        ParityChecks.forget(database.sql(), Duration.ofDays(90), MORNING.plus(Duration.ofDays(91)));
        assertThat(database.row("select count(*) from transform.parity_difference"))
                .isEqualTo("0");
    }

    private int asked(Instant now) {
        ParityChecks.askAfterTheNight(database.sql(), now);
        return Integer.parseInt(database.row("select count(*) from transform.parity_check"));
    }

    private void endActive() {
        UUID active = ParityChecks.active(database.sql()).orElseThrow();
        ParityChecks.end(database.sql(), active, new Outcome.Compared(1, 0, 0), MORNING);
    }

    private void nightlyRun(String requestedAt, String state) {
        database.execute("""
                insert into transform.transform_run (id, state, trigger, stages, requested_at)
                values (gen_random_uuid(), '%s', 'nightly', '{tests}', '%s')""".formatted(state, requestedAt));
    }
}
