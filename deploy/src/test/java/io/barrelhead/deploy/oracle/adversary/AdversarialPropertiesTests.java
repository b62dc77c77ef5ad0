package io.barrelhead.deploy.oracle.adversary;

import static org.assertj.core.api.Assertions.assertThat;

import io.barrelhead.deploy.oracle.Compare;
import io.barrelhead.deploy.oracle.Kpi;
import io.barrelhead.deploy.oracle.Oracle;
import io.barrelhead.deploy.oracle.Question;
import io.barrelhead.deploy.oracle.Window;
import io.barrelhead.deploy.oracle.sandbox.SandboxOracle;
import io.barrelhead.deploy.sandbox.records.SandboxData;
import io.barrelhead.deploy.sandbox.records.SourceRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/// What holds on any data: kpis.md B.9 and the identities of A.2 and A.4.
class AdversarialPropertiesTests {

    private static final SandboxData DATA = AdversarialRecords.of(1, 300);
    private static final Oracle ORACLE = SandboxOracle.of(DATA);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void totalIsTheSumOfItsParts(long seed) {
        Oracle oracle = SandboxOracle.of(AdversarialRecords.of(seed, 200));
        for (LocalDate day : OddTimes.SPECIAL) {
            BigDecimal parts = Stream.of(
                            Kpi.TASTING_ROOM_TOTAL_REVENUE,
                            Kpi.WINE_CLUB_TOTAL_REVENUE,
                            Kpi.ECOMMERCE_REVENUE,
                            Kpi.PHONE_REVENUE,
                            Kpi.EVENT_REVENUE,
                            Kpi.MERCHANDISE_OTHER_REVENUE)
                    .map(kpi -> on(oracle, kpi, day))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);

            assertThat(on(oracle, Kpi.TOTAL_DTC_REVENUE, day)).isEqualByComparingTo(parts);
        }
    }

    @Test
    void balanceMovesBySignUpsLessCancellations() {
        for (LocalDate day : OddTimes.SPECIAL) {
            BigDecimal moved = on(ORACLE, Kpi.CLUB_ACTIVE_MEMBERS, day)
                    .subtract(on(ORACLE, Kpi.CLUB_ACTIVE_MEMBERS, day.minusDays(1)));

            assertThat(on(ORACLE, Kpi.CLUB_NEW_MEMBERS, day).subtract(on(ORACLE, Kpi.CLUB_CANCELLATIONS, day)))
                    .isEqualByComparingTo(moved);
        }
    }

    @Test
    void monthToDateGrowsByTheDay() {
        for (LocalDate day :
                OddTimes.SPECIAL.stream().filter(d -> d.getDayOfMonth() > 1).toList()) {
            BigDecimal grown = window(day, Window.MTD, Kpi.TOTAL_DTC_REVENUE)
                    .subtract(window(day.minusDays(1), Window.MTD, Kpi.TOTAL_DTC_REVENUE));

            assertThat(on(ORACLE, Kpi.TOTAL_DTC_REVENUE, day)).isEqualByComparingTo(grown);
        }
    }

    @Test
    void yearIsTheSumOfItsQuarters() {
        BigDecimal quarters = Stream.of("2025-03-31", "2025-06-30", "2025-09-30", "2025-12-31")
                .map(end -> window(LocalDate.parse(end), Window.QTD, Kpi.TOTAL_DTC_REVENUE))
                .reduce(BigDecimal.ZERO, BigDecimal::add);

        assertThat(window(LocalDate.of(2025, 12, 31), Window.YTD, Kpi.TOTAL_DTC_REVENUE))
                .isEqualByComparingTo(quarters);
    }

    @Test
    void taxTipAndShippingMoveNothing() {
        SandboxData other = AdversarialRecords.of(1, 300);
        for (SourceRecord order : other.records("north-bar", "order")) {
            ObjectNode changed = order.parse();
            changed.put("tipTotal", 777).put("shipTotal", 888).put("taxTotal", 999);
            other.put("north-bar", "order", changed);
        }
        Oracle oracle = SandboxOracle.of(other);

        for (LocalDate day : OddTimes.SPECIAL) {
            assertThat(on(oracle, Kpi.TOTAL_DTC_REVENUE, day)).isEqualTo(on(ORACLE, Kpi.TOTAL_DTC_REVENUE, day));
        }
    }

    /// The data would prove little if the rules' rarer numbers never came up in it.
    @Test
    void everyKpiHasSomethingToCount() {
        for (Kpi kpi : Kpi.values()) {
            assertThat(AdversarialRecords.asOfDays().stream()
                            .map(day -> window(day, Window.YTD, kpi))
                            .filter(value -> value.signum() != 0))
                    .as(kpi.code())
                    .hasSizeGreaterThan(3);
        }
    }

    private static BigDecimal on(Oracle oracle, Kpi kpi, LocalDate day) {
        return Objects.requireNonNull(oracle.measure(kpi, "ALL", day, day).rounded());
    }

    private static BigDecimal window(LocalDate asOf, Window window, Kpi kpi) {
        return Objects.requireNonNullElse(
                ORACLE.dashboard(new Question(asOf, "ALL", Compare.CALENDAR, 1))
                        .answer(kpi, window)
                        .value(),
                BigDecimal.ZERO);
    }
}
