package io.barrelhead.deploy.oracle.adversary;

import io.barrelhead.deploy.sandbox.records.Json;
import io.barrelhead.deploy.sandbox.winery.Dice;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;

/// Instants that lie on one side of a day's edge or the other: leap days, year ends, clock changes, midnights.
record OddTimes(Dice dice, ZoneId zone) {

    static final List<LocalDate> SPECIAL = Stream.of(
                    "2024-02-28 2024-02-29 2024-03-01 2024-03-10 2024-03-31 2024-07-01 2024-11-03 2024-12-31",
                    "2025-01-01 2025-02-28 2025-03-01 2025-03-09 2025-03-10 2025-03-30 2025-06-30 2025-07-01",
                    "2025-11-02 2025-11-03 2025-12-31 2026-01-01 2026-02-28 2026-03-01 2026-03-07 2026-03-08")
            .flatMap(line -> Stream.of(line.split(" ")))
            .map(LocalDate::parse)
            .toList();

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 20);
    private static final List<LocalTime> EDGES = List.of(
            LocalTime.MIN,
            LocalTime.of(0, 0, 1),
            LocalTime.of(0, 15),
            LocalTime.of(1, 30),
            LocalTime.of(3, 0),
            LocalTime.of(23, 30),
            LocalTime.of(23, 59, 59, 999_000_000));

    Instant next() {
        return on(day());
    }

    LocalDate day() {
        return dice.perMille(650) ? dice.pick(SPECIAL) : FIRST.plusDays(dice.between(0, 770));
    }

    /// An hour that the clock passes twice is taken the first or the second time.
    Instant on(LocalDate day) {
        LocalTime time = dice.perMille(450) ? dice.pick(EDGES) : LocalTime.ofSecondOfDay(dice.between(0, 86_399));
        ZonedDateTime moment = day.atTime(time).atZone(zone);
        return (dice.perMille(500) ? moment.withLaterOffsetAtOverlap() : moment).toInstant();
    }

    String text() {
        return Json.time(next());
    }
}
