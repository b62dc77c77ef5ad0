package io.barrelhead.kpi.marts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// What was read of some entities together: sums over periods, balances at their edges, and the days that records
/// cover.
///
/// @param sums by period and KPI id; nothing where no record counts
/// @param balances of the KPI that is a running balance, at the end of each period and on the day before it
/// @param coverage one element an entity
public record Facts(
        Map<Period, Map<Integer, Sums>> sums, Map<LocalDate, BigDecimal> balances, List<EntityCoverage> coverage) {

    public Facts {
        sums = Map.copyOf(sums);
        balances = Map.copyOf(balances);
        coverage = List.copyOf(coverage);
    }

    public Sums sums(Kpi kpi, Period period) {
        return sums.getOrDefault(period, Map.of()).getOrDefault(kpi.id(), Sums.NONE);
    }

    public BigDecimal balance(LocalDate day) {
        return balances.getOrDefault(day, BigDecimal.ZERO);
    }

    /// Numerators and denominators added up over a period; exact, money in currency units.
    public record Sums(BigDecimal numerator, BigDecimal denominator) {

        /// A period without records.
        public static final Sums NONE = new Sums(BigDecimal.ZERO, BigDecimal.ZERO);

        Sums plus(Sums other) {
            return new Sums(numerator.add(other.numerator), denominator.add(other.denominator));
        }
    }

    /// An entity with the days from the first to the last on which records of each kind count.
    ///
    /// @param days without the kinds that never counted
    public record EntityCoverage(Entity entity, Map<RecordKind, Period> days) {

        public EntityCoverage {
            days = Map.copyOf(days);
        }
    }
}
