package io.barrelhead.transform.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.barrelhead.transform.fixtures.Database;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// At half past three of a winery in California, that is 11:30 in UTC.
class NightlyIT {

    private static final String SCHEDULE = "0 30 3 * * *";
    private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

    private final Database database = new Database();
    private final Nightly nightly = new Nightly(database.sql(), SCHEDULE, ZONE);

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    @Test
    void isDueOnceANight() {
        modelledAt("2026-01-09T20:00:00Z");

        assertThat(isDue("2026-01-10T11:29:59Z")).isFalse();
        assertThat(isDue("2026-01-10T11:30:00Z")).isTrue();
        ranAt("2026-01-10T11:30:01Z");
        assertThat(isDue("2026-01-10T11:30:02Z")).isFalse();
        assertThat(isDue("2026-01-11T11:30:00Z")).isTrue();
    }

    @Test
    void whatAnotherReplicaDidIsDone() {
        modelledAt("2026-01-09T20:00:00Z");
        ranAt("2026-01-10T11:30:00Z");

        assertThat(new Nightly(database.sql(), SCHEDULE, ZONE).isDue(Instant.parse("2026-01-10T11:31:00Z")))
                .isFalse();
    }

    @Test
    void aMissedNightIsMadeGoodForThreeHours() {
        modelledAt("2026-01-09T20:00:00Z");

        assertThat(isDue("2026-01-10T14:29:00Z")).isTrue();
        assertThat(isDue("2026-01-10T14:31:00Z")).isFalse();
    }

    @Test
    void whatWasMadeAnewInTheNightIsNotLookedOver() {
        assertThat(isDue("2026-01-10T11:30:00Z")).isFalse();
        modelledAt("2026-01-10T11:45:00Z");

        assertThat(isDue("2026-01-10T12:00:00Z")).isFalse();
    }

    @Test
    void aDashIsNever() {
        modelledAt("2026-01-09T20:00:00Z");

        assertThat(new Nightly(database.sql(), "-", ZONE).isDue(Instant.parse("2026-01-10T11:30:00Z")))
                .isFalse();
    }

    private boolean isDue(String now) {
        return nightly.isDue(Instant.parse(now));
    }

    private void modelledAt(String time) {
        database.execute("insert into transform.modelled_project (fingerprint, transform_id, modelled_at)"
                + " values ('f', '0191d3a0-0000-7000-8000-000000000001', '%s')".formatted(time));
    }

    private void ranAt(String time) {
        database.execute("""
                insert into transform.transform_run (id, state, trigger, stages, requested_at)
                values ('0191d3a0-0000-7000-8000-000000000002', 'completed', 'nightly', '{tests}', '%s')""".formatted(time));
    }
}
