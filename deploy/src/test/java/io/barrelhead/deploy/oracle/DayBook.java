package io.barrelhead.deploy.oracle;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// One entity's components, day by day, and the days on which records of each kind count.
final class DayBook {

    private final NavigableMap<LocalDate, Map<Component, Long>> days = new TreeMap<>();
    private final Map<RecordKind, NavigableSet<LocalDate>> seen = new HashMap<>();

    void add(LocalDate day, Component component, long amount) {
        days.computeIfAbsent(day, unused -> new EnumMap<>(Component.class)).merge(component, amount, Long::sum);
    }

    void saw(LocalDate day, RecordKind stream) {
        seen.computeIfAbsent(stream, unused -> new TreeSet<>()).add(day);
    }

    NavigableSet<LocalDate> seen(RecordKind stream) {
        return seen.getOrDefault(stream, new TreeSet<>());
    }

    NavigableSet<LocalDate> days() {
        return new TreeSet<>(days.keySet());
    }

    long on(LocalDate day, Component component) {
        return days.getOrDefault(day, Map.of()).getOrDefault(component, 0L);
    }

    /// Both ends included.
    long between(LocalDate first, LocalDate last, Component component) {
        return days.subMap(first, true, last, true).values().stream()
                .mapToLong(day -> day.getOrDefault(component, 0L))
                .sum();
    }

    long upTo(LocalDate last, Component component) {
        return between(LocalDate.MIN, last, component);
    }
}
