package io.barrelhead.kpi.publish;

import static io.barrelhead.kpi.db.kpi.Tables.AGG_KPI_DASHBOARD;
import static io.barrelhead.kpi.db.kpi.Tables.AS_OF_DAY;
import static io.barrelhead.kpi.db.kpi.Tables.CHANGED_DAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.barrelhead.contracts.EntityId;
import io.barrelhead.contracts.TransformId;
import io.barrelhead.contracts.events.MartsEvent.MartsRefreshed;
import io.barrelhead.kpi.KpiServiceTest;
import io.barrelhead.kpi.PublishedMarts;
import io.barrelhead.kpi.SettableClock;
import io.barrelhead.kpi.serve.DashboardAnswers;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@KpiServiceTest
class KpiPublisherIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 7);
    private static final LocalDate TOMORROW = LocalDate.of(2026, 3, 8);
    private static final String EVENING = "2026-03-08T01:00:00Z";
    private static final String NEXT_MORNING = "2026-03-08T18:00:00Z";

    @Autowired
    KpiPublisher publisher;

    @Autowired
    PublishedMarts marts;

    @Autowired
    SettableClock clock;

    @Autowired
    DSLContext dsl;

    @Autowired
    DataSource database;

    @LocalServerPort
    int port;

    @BeforeEach
    void publishOneDay() {
        clock.set(EVENING);
        marts.clear();
        marts.entity("estate", "America/Los_Angeles");
        marts.entity("cellar", "America/Los_Angeles");
        marts.component("estate", 1, TODAY, "100", null);
        marts.component("cellar", 1, TODAY, "10", null);
        marts.coveredByAll("estate", LocalDate.of(2024, 1, 1), TODAY);
        marts.publish();
        dsl.execute("truncate kpi.as_of_day, kpi.changed_day cascade");
    }

    @Test
    void writesTheRowsOfTodayForEachEntityAndAll() {
        publisher.publish();

        assertThat(dsl.fetchCount(AGG_KPI_DASHBOARD, AGG_KPI_DASHBOARD.AS_OF_DATE.eq(TODAY)))
                .isEqualTo(3 * 27);
        assertThat(value(TODAY, "ALL", 1)).isEqualTo("110.00");
    }

    /// A.8.18
    @Test
    void keepsTheAnswersOwnObjectAsPayload() {
        publisher.publish();

        Map<Integer, JSONB> answered = DashboardAnswers.kpis(port, "estate", TODAY);

        assertThat(answered).hasSize(27);
        assertThat(payloads(TODAY, "estate")).isEqualTo(answered);
    }

    @Test
    void keepsTheColumnsTheSameAsThePayload() {
        publisher.publish();

        assertThat(dsl.fetchCount(dsl.selectFrom(AGG_KPI_DASHBOARD).where("""
                        jsonb_build_array(mtd_value, mtd_prior, mtd_delta, mtd_delta_pct, ytd_value, last28_prior, qtd_delta)
                            = jsonb_build_array(
                                payload #> '{windows,mtd,value}', payload #> '{windows,mtd,prior,value}',
                                payload #> '{windows,mtd,delta}', payload #> '{windows,mtd,delta_pct}',
                                payload #> '{windows,ytd,value}', payload #> '{windows,last28,prior,value}',
                                payload #> '{windows,qtd,delta}')"""))).isEqualTo(81);
    }

    /// A.5 Late edit
    @Test
    void rewritesTheStoredDaysThatContainAChangedDay() {
        publisher.publish();
        clock.set(NEXT_MORNING);
        publisher.publish();
        marts.component("estate", 1, TODAY, "250", null);

        publisher.on(refreshed("estate", marts.publish(), TODAY));

        assertThat(value(TODAY, "estate", 1)).isEqualTo("250.00");
        assertThat(value(TODAY, "ALL", 1)).isEqualTo("260.00");
        assertThat(value(TOMORROW, "estate", 1)).isEqualTo("250.00");
        assertThat(generation(TODAY, "cellar")).isLessThan(generation(TODAY, "estate"));
        assertThat(dsl.fetchCount(CHANGED_DAY)).isZero();
    }

    @Test
    void leavesStoredDaysBeforeTheChangedDayAlone() {
        publisher.publish();
        clock.set(NEXT_MORNING);
        marts.component("estate", 1, TOMORROW, "50", null);

        publisher.on(refreshed("estate", marts.publish(), TOMORROW));

        assertThat(value(TOMORROW, "estate", 1)).isEqualTo("150.00");
        assertThat(generation(TODAY, "estate")).isLessThan(generation(TOMORROW, "estate"));
    }

    @Test
    void beginsTheNewDayAtLocalMidnightWithoutAnyEvent() {
        clock.set("2026-03-08T07:59:59Z");
        publisher.publish();
        assertThat(dsl.fetchCount(AS_OF_DAY, AS_OF_DAY.AS_OF_DATE.eq(TOMORROW))).isZero();

        clock.set("2026-03-08T08:00:00Z");
        publisher.publish();

        assertThat(value(TOMORROW, "estate", 1)).isEqualTo("100.00");
        assertThat(value(TODAY, "estate", 1)).isEqualTo("100.00");
    }

    @Test
    void removesDaysThatAreOldUnlessSomebodyAskedForThem() {
        publisher.publish();
        DashboardAnswers.kpis(port, "estate", LocalDate.of(2026, 1, 2));
        clock.set("2026-05-10T01:00:00Z");
        publisher.publish();
        assertThat(asOfDays("cellar")).containsExactly(LocalDate.of(2026, 5, 9));
        assertThat(asOfDays("estate")).containsExactly(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 5, 9));

        clock.set("2026-07-20T01:00:00Z");
        publisher.publish();

        assertThat(asOfDays("estate")).containsExactly(LocalDate.of(2026, 7, 19));
    }

    @Test
    void computesADayOnceAGeneration() {
        publisher.publish();
        Object written = dsl.fetchValue("select max(xmin::text::bigint) from kpi.agg_kpi_dashboard");

        publisher.publish();
        publisher.on(refreshed("cellar", generation(TODAY, "cellar"), TODAY));

        assertThat(dsl.fetchValue("select max(xmin::text::bigint) from kpi.agg_kpi_dashboard"))
                .isEqualTo(written);
    }

    @Test
    void looksAtEveryStoredDayAgainAtLeisure() {
        publisher.publish();
        clock.set(NEXT_MORNING);
        marts.component("estate", 20, LocalDate.of(2020, 1, 1), "7", null);
        marts.publish();

        for (int i = 0; i < 3; i++) {
            publisher.publishAndVerify();
        }

        assertThat(value(TODAY, "estate", 20)).isEqualTo("7");
        assertThat(value(TODAY, "ALL", 20)).isEqualTo("7");
    }

    @Test
    void forgetsTheDaysOfAnEntityThatIsNoMore() {
        publisher.publish();
        marts.removeEntity("cellar");
        marts.publish();

        for (int i = 0; i < 3; i++) {
            publisher.publishAndVerify();
        }

        assertThat(asOfDays("cellar")).isEmpty();
    }

    @Test
    void leavesTheWorkToTheReplicaThatHoldsTheLock() throws SQLException {
        try (Connection other = database.getConnection()) {
            other.createStatement().execute("select pg_advisory_lock(%d)".formatted(KpiPublisher.LOCK));
            publisher.publish();
            assertThat(dsl.fetchCount(AS_OF_DAY)).isZero();
            other.createStatement().execute("select pg_advisory_unlock(%d)".formatted(KpiPublisher.LOCK));
        }

        publisher.publish();

        assertThat(dsl.fetchCount(AS_OF_DAY)).isEqualTo(3);
    }

    private BigDecimal value(LocalDate asOf, String entity, int kpi) {
        return dsl.select(AGG_KPI_DASHBOARD.YTD_VALUE)
                .from(AGG_KPI_DASHBOARD)
                .where(AGG_KPI_DASHBOARD.AS_OF_DATE.eq(asOf))
                .and(AGG_KPI_DASHBOARD.ENTITY_ID.eq(entity))
                .and(AGG_KPI_DASHBOARD.KPI_ID.eq(kpi))
                .fetchSingle()
                .value1();
    }

    private Map<Integer, JSONB> payloads(LocalDate asOf, String entity) {
        return dsl.selectFrom(AGG_KPI_DASHBOARD)
                .where(AGG_KPI_DASHBOARD.AS_OF_DATE.eq(asOf))
                .and(AGG_KPI_DASHBOARD.ENTITY_ID.eq(entity))
                .fetchMap(AGG_KPI_DASHBOARD.KPI_ID, AGG_KPI_DASHBOARD.PAYLOAD);
    }

    private long generation(LocalDate asOf, String entity) {
        return dsl.fetchSingle(AS_OF_DAY, AS_OF_DAY.AS_OF_DATE.eq(asOf).and(AS_OF_DAY.ENTITY_ID.eq(entity)))
                .getGeneration();
    }

    private List<LocalDate> asOfDays(String entity) {
        return dsl.select(AS_OF_DAY.AS_OF_DATE)
                .from(AS_OF_DAY)
                .where(AS_OF_DAY.ENTITY_ID.eq(entity))
                .orderBy(AS_OF_DAY.AS_OF_DATE)
                .fetch(AS_OF_DAY.AS_OF_DATE);
    }

    private MartsRefreshed refreshed(String entity, long generation, LocalDate... days) {
        return new MartsRefreshed(
                new TransformId(PublishedMarts.TRANSFORM),
                new EntityId(entity),
                generation,
                List.copyOf(Set.of(days)),
                clock.instant(),
                clock.instant());
    }
}
