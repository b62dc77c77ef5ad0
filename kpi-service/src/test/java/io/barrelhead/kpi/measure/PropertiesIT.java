package io.barrelhead.kpi.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.barrelhead.contracts.EntityId;
import io.barrelhead.contracts.testing.TestPostgres;
import io.barrelhead.kpi.PublishedMarts;
import io.barrelhead.kpi.Wiring;
import io.barrelhead.kpi.marts.Entity;
import io.barrelhead.kpi.marts.Kpi;
import io.barrelhead.kpi.measure.window.Compare;
import io.barrelhead.kpi.measure.window.Window;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// kpis.md B.9 and A.7(g) to (l), on random data through the database. Every message holds the seed.
class PropertiesIT {

    private static final long SEED = 20_260_307;
    private static final int DASHBOARDS = 40;
    private static final int TOTAL_REVENUE = 11;
    private static final TestPostgres DATABASE = TestPostgres.database();
    private static final Wiring WIRING = new Wiring(DATABASE);
    private static final RandomMarts RANDOM = new RandomMarts(SEED);
    private static final Map<String, MeasuredKpi> MEASURED = new HashMap<>();

    @BeforeAll
    static void publish() {
        RANDOM.publishTo(PublishedMarts.in(DATABASE));
    }

    @Test
    void measuresWhatTheNaiveRulesSay() {
        Random random = new Random(SEED);
        for (int i = 0; i < DASHBOARDS; i++) {
            int fiscal = random.nextInt(1, 13);
            String entity = List.of("ALL", "cellar", "estate", "shop").get(random.nextInt(4));
            Compare compare = Compare.values()[random.nextInt(2)];
            LocalDate asOf = i == 0 ? LocalDate.of(2024, 2, 29) : RandomMarts.LAST.minusDays(random.nextInt(800));
            assertSame(new NaiveOracle(RANDOM, fiscal), fiscal, entity, compare, asOf);
        }
    }

    private static void assertSame(NaiveOracle oracle, int fiscal, String entity, Compare compare, LocalDate asOf) {
        List<String> members = entity.equals("ALL") ? RandomMarts.ENTITIES : List.of(entity);
        List<MeasuredKpi> measured = measure(fiscal, entity, compare, asOf);
        List<Kpi> kpis = WIRING.marts().read(marts -> marts.kpis());
        for (int k = 0; k < kpis.size(); k++) {
            for (Window window : Window.values()) {
                String code = window.name().toLowerCase(Locale.ROOT);
                TreeSet<LocalDate> prior = oracle.priorDays(code, asOf, compare.code());
                long covered = oracle.covered(kpis.get(k), members, prior);
                BigDecimal before = covered == 0 ? null : oracle.value(kpis.get(k), members, prior);
                MeasuredWindow actual = window(measured.get(k), window);
                String what = "seed %d, %s, KPI %d, %s, %s, fiscal year from %d, %s"
                        .formatted(SEED, entity, kpis.get(k).id(), asOf, code, fiscal, compare.code());
                assertThat(actual.value())
                        .as(what)
                        .isEqualTo(NaiveOracle.rounded(
                                kpis.get(k), oracle.value(kpis.get(k), members, oracle.days(code, asOf))));
                assertThat(actual.prior())
                        .as(what)
                        .isEqualTo(new MeasuredWindow.Prior(
                                prior.first(),
                                prior.last(),
                                NaiveOracle.rounded(kpis.get(k), before),
                                prior.size(),
                                Math.toIntExact(covered)));
            }
        }
    }

    @Test
    void growsMonthToDateByTheDay() {
        for (LocalDate day : days()) {
            BigDecimal before = day.getDayOfMonth() == 1 ? BigDecimal.ZERO : sum(Window.MTD, day.minusDays(1));
            assertThat(sum(Window.MTD, day).subtract(before)).as(message(day)).isEqualByComparingTo(daily(day));
        }
    }

    @Test
    void addsTheMonthUpAtItsEnd() {
        for (YearMonth month : List.of(YearMonth.of(2025, 2), YearMonth.of(2025, 12), YearMonth.of(2025, 6))) {
            BigDecimal sum = month.atDay(1)
                    .datesUntil(month.atEndOfMonth().plusDays(1))
                    .map(PropertiesIT::daily)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum(Window.MTD, month.atEndOfMonth()))
                    .as(month.toString())
                    .isEqualByComparingTo(sum);
        }
    }

    @Test
    void addsWholeMonthsBeforeToMonthToDateInQuarterToDate() {
        for (LocalDate day : days()) {
            BigDecimal total = sum(Window.MTD, day);
            for (LocalDate end = day.withDayOfMonth(1).minusDays(1);
                    (end.getMonthValue() - 1) / 3 == (day.getMonthValue() - 1) / 3;
                    end = end.withDayOfMonth(1).minusDays(1)) {
                total = total.add(sum(Window.MTD, end));
            }
            assertThat(sum(Window.QTD, day)).as(message(day)).isEqualByComparingTo(total);
        }
    }

    @Test
    void addsFourQuartersUpToTheYear() {
        BigDecimal quarters = BigDecimal.ZERO;
        for (String end : List.of("2025-03-31", "2025-06-30", "2025-09-30", "2025-12-31")) {
            quarters = quarters.add(sum(Window.QTD, LocalDate.parse(end)));
        }
        assertThat(sum(Window.YTD, LocalDate.of(2025, 12, 31))).isEqualByComparingTo(quarters);
    }

    @Test
    void movesLast28ByTheDayThatComesAndTheDayThatGoes() {
        for (LocalDate day : days()) {
            assertThat(sum(Window.LAST28, day).subtract(sum(Window.LAST28, day.minusDays(1))))
                    .as(message(day))
                    .isEqualByComparingTo(daily(day).subtract(daily(day.minusDays(28))));
        }
    }

    @Test
    void isMonthToDateInLast28OnTheLastOfFebruary() {
        LocalDate day = LocalDate.of(2025, 2, 28);

        assertThat(sum(Window.LAST28, day)).isEqualByComparingTo(sum(Window.MTD, day));
    }

    @Test
    void hasAsPriorWhatThatDayHadAsValue() {
        for (LocalDate day : days()) {
            MeasuredKpi now = total(day);
            MeasuredKpi then = total(day.minusYears(1));
            for (Window window : Window.values()) {
                MeasuredWindow.Prior prior = window(now, window).prior();
                if (prior.daysCovered() > 0) {
                    assertThat(prior.value())
                            .as(message(day))
                            .isEqualTo(window(then, window).value());
                }
            }
        }
    }

    @Test
    void measuresTheSameAgain() {
        assertThat(measure(1, "ALL", Compare.CALENDAR, RandomMarts.LAST))
                .isEqualTo(measure(1, "ALL", Compare.CALENDAR, RandomMarts.LAST));
    }

    private static List<LocalDate> days() {
        List<LocalDate> days = new ArrayList<>(List.of(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 12, 31)));
        new Random(SEED).ints(12, 0, 360).forEach(back -> days.add(RandomMarts.LAST.minusDays(back)));
        return days;
    }

    private static String message(LocalDate day) {
        return "seed %d, %s".formatted(SEED, day);
    }

    private static BigDecimal daily(LocalDate day) {
        BigDecimal sum = BigDecimal.ZERO;
        for (String entity : RandomMarts.ENTITIES) {
            RandomMarts.Component component = RANDOM.components.get(new RandomMarts.Key(entity, TOTAL_REVENUE, day));
            sum = component == null ? sum : sum.add(component.numerator());
        }
        return sum;
    }

    private static BigDecimal sum(Window window, LocalDate asOf) {
        return window(total(asOf), window).numerator();
    }

    private static MeasuredKpi total(LocalDate asOf) {
        return MEASURED.computeIfAbsent(
                asOf.toString(),
                day -> measure(1, "ALL", Compare.CALENDAR, asOf).get(TOTAL_REVENUE - 1));
    }

    private static List<MeasuredKpi> measure(int fiscal, String entity, Compare compare, LocalDate asOf) {
        Measurer measurer = new Measurer(new WinerySettings("USD", fiscal));
        return WIRING.marts().read(marts -> {
            Entity asked = marts.entities().find(new EntityId(entity)).orElseThrow();
            return measurer.measure(marts, new Question(asked, asOf, compare));
        });
    }

    private static MeasuredWindow window(MeasuredKpi kpi, Window window) {
        return switch (window) {
            case MTD -> kpi.windows().mtd();
            case QTD -> kpi.windows().qtd();
            case YTD -> kpi.windows().ytd();
            case LAST28 -> kpi.windows().last28();
        };
    }
}
