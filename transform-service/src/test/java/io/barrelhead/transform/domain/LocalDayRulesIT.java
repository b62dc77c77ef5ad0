package io.barrelhead.transform.domain;

import static io.barrelhead.transform.domain.Bodies.membership;
import static io.barrelhead.transform.domain.Bodies.order;
import static io.barrelhead.transform.domain.Bodies.visit;
import static io.barrelhead.transform.domain.Bodies.wine;
import static io.barrelhead.transform.domain.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// On which day a record counts, and which days have rows (kpis.md A.5, A.7 (b), (e), (k), A.8.13, B.8, B.9).
class LocalDayRulesIT {

    private static final String DAY = "2026-03-03";
    private static final Winery WINERY = new Winery();

    @BeforeAll
    static void build() {
        WINERY.buildAll();
    }

    @AfterAll
    static void close() {
        WINERY.close();
    }

    private static final Estate MIDNIGHTS = WINERY.estate()
            .order(paid("2024-12-31T08:00:00Z", 100))
            .order(paid("2025-01-01T07:59:59Z", 200))
            .order(paid("2025-03-09T09:59:00Z", 100))
            .order(paid("2025-03-09T10:00:00Z", 200))
            .order(paid("2025-03-10T06:30:00Z", 400))
            .order(paid("2025-03-10T07:15:00Z", 800))
            .order(paid("2025-11-02T08:30:00Z", 100))
            .order(paid("2025-11-02T09:30:00Z", 200))
            .order(paid("2025-11-03T07:59:00Z", 400))
            .order(paid("2025-11-03T08:00:00Z", 800));

    /// B.8; A.5 Order at 23:30 local, club run at midnight local
    @Test
    void countsAnOrderOnItsLocalDay() {
        assertThat(MIDNIGHTS.kpi(1, "2024-12-31")).isEqualTo("3");
        assertThat(MIDNIGHTS.kpi(1, "2025-01-01")).isEqualTo("none");
        assertThat(MIDNIGHTS.kpi(1, "2025-03-09")).isEqualTo("7");
        assertThat(MIDNIGHTS.kpi(1, "2025-03-10")).isEqualTo("8");
        assertThat(MIDNIGHTS.kpi(1, "2025-11-02")).isEqualTo("7");
        assertThat(MIDNIGHTS.kpi(1, "2025-11-03")).isEqualTo("8");
    }

    private static final Estate PACIFIC = WINERY.estateIn(ZoneId.of("Etc/GMT+8"));
    private static final Estate MOUNTAIN = WINERY.estateIn(ZoneId.of("Etc/GMT+7"));
    private static final Map<String, Integer> NEAR_MIDNIGHT = new TreeMap<>();

    static {
        Random random = new Random(20_260_307);
        for (int i = 0; i < 60; i++) {
            LocalDateTime local = LocalDate.parse("2026-03-01").atStartOfDay().plusMinutes(random.nextInt(5 * 1_440));
            Body order = paid(local.toInstant(ZoneOffset.ofHours(-8)).toString(), 100);
            PACIFIC.order(order);
            MOUNTAIN.order(order);
            NEAR_MIDNIGHT.merge(local.toLocalDate().toString(), local.getHour() == 23 ? 1 : 0, Integer::sum);
        }
    }

    /// B.9: moving the time zone by one hour moves only orders near midnight, to the next day
    @Test
    void movesOnlyOrdersNearMidnightWithTheTimeZone() {
        int movedHere = 0;
        assertThat(NEAR_MIDNIGHT.values()).contains(1);
        for (Map.Entry<String, Integer> day : NEAR_MIDNIGHT.entrySet()) {
            int pacific = Integer.parseInt(PACIFIC.kpi(13, day.getKey()));
            int mountain = Integer.parseInt(MOUNTAIN.kpi(13, day.getKey()));
            assertThat(mountain).as(day.getKey()).isEqualTo(pacific + movedHere - day.getValue());
            movedHere = day.getValue();
        }
    }

    private static final Estate OTHER_DATES = WINERY.estate()
            .order(order(DAY, wine(1, 4_500))
                    .with("createdAt", "2026-02-01T20:00:00Z")
                    .with("orderSubmittedDate", "2026-03-01T20:00:00Z")
                    .with("orderFulfilledDate", "2026-03-20T20:00:00Z"))
            .visit(visit(DAY, "LEFT").with("createdTimestamp", "1769976000000"));

    /// A.7 (b), (e); A.5 Club ordered now, picked up later
    @Test
    void countsOnThePaidDayAndTheDayOfService() {
        assertThat(OTHER_DATES.kpi(11, DAY)).isEqualTo("145");
        assertThat(WINERY.rows("select distinct kpi_date::text from kpi_models.fact_kpi_daily where entity_id = '%s'"
                        .formatted(OTHER_DATES.name())))
                .containsExactly(DAY);
    }

    private static final Estate NEW_YORK = WINERY.estate()
            .visit(visit(DAY, "LEFT")
                    .with("serviceDateTimestamp", "1772515800000")
                    .with("business", body().with("timeZone", "America/New_York")));

    /// 2026-03-03T05:30:00Z is half past midnight in New York, and the evening before in California
    @Test
    void countsAVisitInItsBusinessesTimeZone() {
        assertThat(NEW_YORK.kpi(15, DAY)).isEqualTo("1");
    }

    private static final Estate COVERAGE = WINERY.estate()
            .order(order("2026-03-01", wine(1, 4_500)))
            .visit(visit("2026-03-02", "CANCELLED"))
            .membership(membership("ann", DAY, "2026-03-04"))
            .order(order("2026-03-05", wine(1, 4_500)).with("complianceStatus", "Void"))
            .order(order("2026-03-06", wine(1, 0)))
            .visit(visit("2026-03-06", "EXPECTED"));

    /// A.7 (k), A.8.13
    @Test
    void saysWhichRecordsCountOnADay() {
        assertThat(COVERAGE.coverage("2026-03-01")).isEqualTo("orders");
        assertThat(COVERAGE.coverage("2026-03-02")).isEqualTo("reservations");
        assertThat(COVERAGE.coverage(DAY)).isEqualTo("memberships");
        assertThat(COVERAGE.coverage("2026-03-04")).isEqualTo("memberships");
        assertThat(COVERAGE.coverage("2026-03-05")).isEqualTo("none");
        assertThat(COVERAGE.coverage("2026-03-06")).isEqualTo("orders reservations");
    }

    /// B.9: fact rows = 27 x days
    @Test
    void hasTwentySevenRowsForEachDay() {
        assertThat(WINERY.rows("""
                select distinct count(*) || '|' || count(distinct kpi_id)
                from kpi_models.fact_kpi_daily group by entity_id, kpi_date""")).containsExactly("27|27");
    }

    /// A sum without activity is 0, a ratio without denominator is null
    @Test
    void writesZeroForNoSumAndNullForNoRatio() {
        assertThat(COVERAGE.kpi(15, "2026-03-01")).isEqualTo("0");
        assertThat(COVERAGE.kpi(18, "2026-03-01")).isEqualTo("null");
        assertThat(COVERAGE.kpi(18, "2026-03-02")).isEqualTo("null");
        assertThat(COVERAGE.kpi(17, "2026-03-02")).isEqualTo("100");
    }

    /// A.8.13: the streams that each KPI's coverage looks at
    @Test
    void saysWhichStreamsAKpiNeeds() {
        assertThat(WINERY.rows("""
                        select concat_ws('+', case when needs_orders then 'orders' end,
                            case when needs_reservations then 'reservations' end,
                            case when needs_memberships then 'memberships' end) as needs,
                            string_agg(kpi_id::text, ' ' order by kpi_id)
                        from marts.dim_kpi group by needs order by needs"""))
                .containsExactly(
                        "memberships|20 21 22 23",
                        "orders|1 4 5 6 7 8 12 13 14 24",
                        "orders+reservations|2 3 9 10 11 16 25 26",
                        "orders+reservations+memberships|27",
                        "reservations|15 17 18 19");
    }

    /// The whole calendar (B.1), the whole catalogue (A.1), and each entity once with ALL
    @Test
    void seedsCalendarCatalogueAndEntities() {
        assertThat(WINERY.value("select count(*) || ' ' || min(date_day) || ' ' || max(date_day) from marts.dim_date"))
                .isEqualTo("7670 2015-01-01 2035-12-31");
        assertThat(WINERY.value("select count(*) from marts.dim_kpi")).isEqualTo("27");
        assertThat(WINERY.rows("select entity_id from marts.dim_entity order by entity_id"))
                .contains("ALL", MIDNIGHTS.name(), COVERAGE.name())
                .doesNotHaveDuplicates();
    }

    private static Body paid(String at, long price) {
        return order(DAY, wine(1, price)).with("orderPaidDate", at);
    }
}
