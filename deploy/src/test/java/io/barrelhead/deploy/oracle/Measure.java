package io.barrelhead.deploy.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A KPI over some days, not yet rounded.
///
/// @param top cents where the KPI is money, else a count
/// @param bottom null where the KPI is no ratio
/// @param covered how many of the days records cover
public record Measure(Kpi kpi, long top, @Nullable Long bottom, long covered) {

    static Measure of(Kpi kpi, List<EntityBook> books, Span span) {
        Shape shape = kpi.shape();
        long covered = span.each()
                .filter(day -> books.stream().anyMatch(book -> book.covers(kpi, day))) // A.8.13: ALL is any
                .count();
        long top = switch (shape.kind()) {
            case LAST -> sumUpTo(books, span.last());
            case SUM, RATIO, OVER_OPENING -> sum(books, span, shape.top());
        };
        Long bottom = switch (shape.kind()) {
            case SUM, LAST -> null;
            case RATIO -> sum(books, span, shape.bottom());
            case OVER_OPENING -> sumUpTo(books, span.first().minusDays(1));
        };
        return new Measure(kpi, top, bottom, covered);
    }

    private static long sum(List<EntityBook> books, Span span, List<Component> components) {
        return books.stream().mapToLong(book -> book.between(span, components)).sum();
    }

    private static long sumUpTo(List<EntityBook> books, LocalDate day) {
        return books.stream()
                .mapToLong(book -> book.upTo(day, Component.NET_MEMBERS))
                .sum();
    }

    /// Ratio of sums; null where there is nothing to divide by, B.5.
    public @Nullable Fraction value() {
        Shape shape = kpi.shape();
        long unit = shape.cents() ? 100 : 1;
        if (bottom == null) {
            return Fraction.of(top, unit);
        }
        return bottom == 0 ? null : Fraction.of(top, unit).times(shape.scale()).over(Fraction.of(bottom, 1));
    }

    /// The value as it is answered.
    public @Nullable BigDecimal rounded() {
        Fraction value = value();
        return value == null ? null : value.rounded(kpi.shape().decimals());
    }

    /// The numerator in currency units or as a count.
    public BigDecimal numerator() {
        return Fraction.of(top, kpi.shape().cents() ? 100 : 1).rounded(2);
    }
}
