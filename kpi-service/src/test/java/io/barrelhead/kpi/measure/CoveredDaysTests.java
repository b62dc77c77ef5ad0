package io.barrelhead.kpi.measure;

import static io.barrelhead.kpi.marts.RecordKind.MEMBERSHIPS;
import static io.barrelhead.kpi.marts.RecordKind.ORDERS;
import static io.barrelhead.kpi.marts.RecordKind.RESERVATIONS;
import static io.barrelhead.kpi.measure.Kpis.coverage;
import static io.barrelhead.kpi.measure.Kpis.entity;
import static io.barrelhead.kpi.measure.Kpis.needing;
import static io.barrelhead.kpi.measure.Kpis.period;
import static org.assertj.core.api.Assertions.assertThat;

import io.barrelhead.kpi.marts.Facts.EntityCoverage;
import io.barrelhead.kpi.marts.Kpi;
import io.barrelhead.kpi.marts.Kpi.Aggregation;
import io.barrelhead.kpi.marts.Kpi.Format;
import io.barrelhead.kpi.marts.Period;
import io.barrelhead.kpi.marts.RecordKind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// kpis.md A.7(k) and A.8.13.
class CoveredDaysTests {

    private static final Period JUNE = period("2025-06-01", "2025-06-30");

    @Test
    void countsFromTheFirstToTheLastDayOnWhichRecordsCount() {
        EntityCoverage orders = coverage(Map.of(ORDERS, period("2025-06-11", "2025-12-31")));

        assertThat(CoveredDays.of(needs(ORDERS), JUNE, List.of(orders))).isEqualTo(20);
    }

    @Test
    void takesTheDaysThatBothSourcesCover() {
        EntityCoverage both = coverage(
                Map.of(ORDERS, period("2025-06-05", "2025-06-20"), RESERVATIONS, period("2025-06-11", "2025-07-20")));

        assertThat(CoveredDays.of(needs(ORDERS, RESERVATIONS), JUNE, List.of(both)))
                .isEqualTo(10);
    }

    @Test
    void coversNothingWhileOneOfTwoConnectedSourcesIsEmpty() {
        EntityCoverage ordersOnly = coverage(Map.of(ORDERS, JUNE));

        assertThat(CoveredDays.of(needs(ORDERS, RESERVATIONS), JUNE, List.of(ordersOnly)))
                .isZero();
    }

    @Test
    void looksOnlyAtSourcesThatTheEntityHasConnectionsFor() {
        EntityCoverage shopOnly = new EntityCoverage(entity(true, false), Map.of(ORDERS, JUNE));

        assertThat(CoveredDays.of(needs(ORDERS, RESERVATIONS), JUNE, List.of(shopOnly)))
                .isEqualTo(30);
    }

    @Test
    void coversNothingWhenTheEntityHasNoneOfTheSources() {
        EntityCoverage shopOnly = new EntityCoverage(entity(true, false), Map.of(ORDERS, JUNE, MEMBERSHIPS, JUNE));

        assertThat(CoveredDays.of(needs(RESERVATIONS), JUNE, List.of(shopOnly))).isZero();
    }

    @Test
    void coversADayForAllWhenAnyEntityDoes() {
        EntityCoverage early = coverage(Map.of(ORDERS, period("2025-05-01", "2025-06-05")));
        EntityCoverage late = coverage(Map.of(ORDERS, period("2025-06-04", "2025-06-06")));
        EntityCoverage apart = coverage(Map.of(ORDERS, period("2025-06-29", "2025-07-31")));

        assertThat(CoveredDays.of(needs(ORDERS), JUNE, List.of(early, late, apart)))
                .isEqualTo(8);
    }

    private static Kpi needs(RecordKind... kinds) {
        return needing(Format.CURRENCY, Aggregation.SUM, 1, Set.of(kinds));
    }
}
