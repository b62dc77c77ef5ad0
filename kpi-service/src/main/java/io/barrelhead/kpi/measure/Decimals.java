package io.barrelhead.kpi.measure;

import io.barrelhead.kpi.marts.Kpi;
import io.barrelhead.kpi.marts.Kpi.Aggregation;
import io.barrelhead.kpi.marts.Kpi.Format;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// How many decimals answers carry (kpis.md A.7(j), A.8.15).
final class Decimals {

    private static final int MONEY = 2;
    private static final int COUNT = 0;
    private static final int PERCENT = 4;

    private Decimals() {}

    /// Of a KPI's value, prior and delta.
    static int ofValue(Kpi kpi) {
        return switch (kpi.format()) {
            case CURRENCY -> MONEY;
            case PERCENT -> PERCENT;
            case NUMBER -> kpi.aggregation() == Aggregation.RATIO ? PERCENT : COUNT;
        };
    }

    static @Nullable BigDecimal value(Kpi kpi, @Nullable Quotient value) {
        return value == null ? null : value.rounded(ofValue(kpi));
    }

    static @Nullable BigDecimal percent(@Nullable Quotient percent) {
        return percent == null ? null : percent.rounded(PERCENT);
    }

    /// Money for currency KPIs, else a count.
    static BigDecimal numerator(Kpi kpi, BigDecimal numerator) {
        return numerator.setScale(kpi.format() == Format.CURRENCY ? MONEY : COUNT, RoundingMode.HALF_UP);
    }

    /// Orders, guests, reservations or memberships: always a count.
    static @Nullable BigDecimal denominator(@Nullable BigDecimal denominator) {
        return denominator == null ? null : denominator.setScale(COUNT, RoundingMode.HALF_UP);
    }
}
