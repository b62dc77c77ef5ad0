package io.barrelhead.deploy.oracle;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/// An entity's days, and the streams that it has connections for.
record EntityBook(DayBook book, Set<RecordKind> has) {

    /// A.7 (k) and A.8.13: from the first to the last day on which a record counts, on which all the streams agree that
    /// the KPI needs and the entity has.
    boolean covers(Kpi kpi, LocalDate day) {
        Set<RecordKind> needed = kpi.needs().stream().filter(has::contains).collect(Collectors.toSet());
        return !needed.isEmpty() && needed.stream().allMatch(stream -> covers(stream, day));
    }

    private boolean covers(RecordKind stream, LocalDate day) {
        var seen = book.seen(stream);
        return !seen.isEmpty() && !day.isBefore(seen.first()) && !day.isAfter(seen.last());
    }

    long between(Span span, Collection<Component> components) {
        return components.stream()
                .mapToLong(component -> book.between(span.first(), span.last(), component))
                .sum();
    }

    long upTo(LocalDate day, Component component) {
        return book.upTo(day, component);
    }
}
