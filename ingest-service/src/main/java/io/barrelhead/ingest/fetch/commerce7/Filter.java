package io.barrelhead.ingest.fetch.commerce7;

import static java.time.ZoneOffset.UTC;

import io.barrelhead.ingest.fetch.Extent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// What narrows a walk. Commerce7 filters by UTC days, so a range of the winery's days is asked a day wider on each
/// side; and it may ignore a filter without saying so.
///
/// @param query of the request, with its `&` before it; empty for everything
/// @param field that the filter is about
/// @param since what no such field should be before
/// @param until what each should be before
record Filter(String query, String field, Instant since, Instant until) {

    static Filter of(Commerce7Stream stream, Extent.Listed extent) {
        return switch (extent) {
            case Extent.Everything everything -> asGiven("");
            case Extent.ChangedSince since -> updatedSince(since.day());
            case Extent.Days days ->
                stream == Commerce7Stream.ORDER ? paidBetween(days.from(), days.to()) : updatedSince(days.from());
        };
    }

    /// Of which it is not known what it should leave out.
    static Filter asGiven(String query) {
        return new Filter(query, "updatedAt", Instant.MIN, Instant.MAX);
    }

    private static Filter updatedSince(LocalDate day) {
        return new Filter("&updatedAt=gte:" + day, "updatedAt", startOf(day), Instant.MAX);
    }

    private static Filter paidBetween(LocalDate from, LocalDate to) {
        LocalDate first = from.minusDays(1);
        LocalDate last = to.plusDays(1);
        return new Filter(
                "&orderPaidDate=btw:%s%%7C%s".formatted(first, last),
                "orderPaidDate",
                startOf(first),
                // whether the last day counts is not documented: only what is surely beyond it tells
                startOf(last.plusDays(1)));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(UTC).toInstant();
    }

    /// Whether the filter should have left out a record whose field is this.
    boolean shouldHaveLeftOut(Optional<Instant> value) {
        return value.filter(time -> time.isBefore(since) || !time.isBefore(until))
                .isPresent();
    }
}
