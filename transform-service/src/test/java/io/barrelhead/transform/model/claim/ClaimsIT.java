package io.barrelhead.transform.model.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.barrelhead.transform.fixtures.Claiming;
import io.barrelhead.transform.fixtures.Database;
import io.barrelhead.transform.fixtures.FakeDbt;
import io.barrelhead.transform.model.dbt.DbtDatabase;
import io.barrelhead.transform.model.run.Trigger;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Which days a run takes upon itself, and which of them dbt sees.
class ClaimsIT {

    private static final Database DATABASE = new Database();

    @BeforeEach
    void forgetAll() {
        DATABASE.execute(
                "truncate transform.changed_day, transform.transform_run, transform.mirror_sku, raw.tock_reservation cascade");
    }

    @AfterAll
    static void closeDatabase() {
        DATABASE.close();
    }

    @Test
    void liveDaysAreClaimedAlone() throws SQLException {
        walked("2026-03-01", "2026-03-02");
        live("2026-03-02", "2026-03-07");

        Claim claim = Claiming.claim(DATABASE, Trigger.RECORDS, 60);

        assertThat(claim.days()).isEqualTo(2);
        assertThat(seenBy(claim)).containsExactly("2026-03-02", "2026-03-07");
        Claims.done(DATABASE.sql(), claim);
        assertThat(pending()).containsExactly("2026-03-01");
    }

    @Test
    void daysOfWalksAreClaimedInPortionsAroundTodayFirst() {
        walked("2025-03-08", "2026-03-01", "2026-03-07", "2026-03-10", "2027-03-08");

        Claim first = Claiming.claim(DATABASE, Trigger.BULK, 2);
        Claims.done(DATABASE.sql(), first);
        assertThat(first.left()).isEqualTo(3);
        assertThat(pending()).containsExactly("2025-03-08", "2026-03-01", "2027-03-08");

        Claims.done(DATABASE.sql(), Claiming.claim(DATABASE, Trigger.BULK, 2));
        assertThat(pending()).containsExactly("2027-03-08");
    }

    @Test
    void whatBecameLiveMeanwhileGoesWithThePortion() throws SQLException {
        walked("2026-03-06", "2026-03-07");
        live("2025-01-01");

        assertThat(seenBy(Claiming.claim(DATABASE, Trigger.BULK, 1))).containsExactly("2025-01-01", "2026-03-07");
    }

    @Test
    void everyOtherRunTakesAll() {
        walked("2026-03-01", "2026-03-02");
        live("2026-03-07");

        assertThat(Claiming.claim(DATABASE, Trigger.NIGHTLY, 1).days()).isEqualTo(3);
    }

    @Test
    void aDayThatChangesDuringTheRunIsNotSeenByItAndStaysPending() throws SQLException {
        live("2026-03-07");
        Claim claim = Claiming.claim(DATABASE, Trigger.RECORDS, 60);

        live("2026-03-07", "2026-03-08");

        assertThat(seenBy(claim)).containsExactly("2026-03-07");
        Claims.done(DATABASE.sql(), claim);
        assertThat(pending()).containsExactly("2026-03-07", "2026-03-08");
    }

    @Test
    void theClaimOfARunThatWasKilledBindsNobodyElse() throws SQLException {
        walked("2026-03-01", "2026-03-02");
        Claim killed = Claiming.claim(DATABASE, Trigger.BULK, 1);
        live("2026-03-07");

        assertThat(seenBy("dbt")).containsExactly("2026-03-01", "2026-03-02", "2026-03-07");
        assertThat(seenBy("barrelhead-bench")).hasSize(3);
        Claim next = Claiming.claim(DATABASE, Trigger.RECORDS, 1);
        assertThat(seenBy(next)).containsExactly("2026-03-07");
        assertThat(seenBy(killed)).isEmpty();
    }

    @Test
    void aSkuThatTockBeginsToSellMakesAllThatIsPendingOneClaim() throws SQLException {
        new FakeDbt(DATABASE);
        DATABASE.execute("""
                insert into raw.tock_reservation
                    (connection_id, record_id, entity_id, version, sha256, deleted, occurred_on, pos_sku, body)
                values ('visits', 'r', 'estate', '{1}', '', false, '2026-03-05', 'CAB21', '{}')""");
        asDbt("insert into marts.fct_order_items values ('estate', '2026-01-01', 'CAB21')");
        walked("2026-03-05");
        live("2026-03-07");

        assertThat(seenBy(Claiming.claim(DATABASE, Trigger.RECORDS, 60)))
                .containsExactly("2026-01-01", "2026-03-05", "2026-03-07");
    }

    private static void walked(String... days) {
        mark("null", days);
    }

    private static void live(String... days) {
        mark("0", days);
    }

    /// As a landing does.
    private static void mark(String liveAfter, String... days) {
        for (String day : days) {
            DATABASE.execute("""
                    insert into transform.changed_day (entity_id, day, live_after) values ('estate', '%s', %s)
                    on conflict (entity_id, day) do update set seq = nextval('transform.changed_day_seq'),
                        live_after = coalesce(excluded.live_after + changed_day.seq, changed_day.live_after)
                    """.formatted(day, liveAfter));
        }
    }

    private static List<String> pending() {
        return DATABASE.rows("select day from transform.pending_day order by day");
    }

    private static List<String> seenBy(Claim claim) throws SQLException {
        return seenBy(DbtDatabase.applicationName(claim.run().id()));
    }

    /// What dbt sees in a session of this name.
    private static List<String> seenBy(String session) throws SQLException {
        try (Connection connection = DATABASE.postgres().connect("barrelhead_dbt");
                Statement statement = connection.createStatement()) {
            statement.execute("set application_name = '%s'".formatted(session));
            List<String> days = new ArrayList<>();
            try (ResultSet row = statement.executeQuery("select day from transform.day_to_replace order by day")) {
                while (row.next()) {
                    days.add(row.getString(1));
                }
            }
            return days;
        }
    }

    private static void asDbt(String sql) throws SQLException {
        try (Connection connection = DATABASE.postgres().connect("barrelhead_dbt");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
