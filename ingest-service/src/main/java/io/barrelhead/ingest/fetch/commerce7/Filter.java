package io.barrelhead.ingest.fetch.commerce7;

import static java.time.ZoneOffset.UTC;

import io.barrelhead.ingest.fetch.Extent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What narrows a walk. Commerce7 filters by UTC days, so a range of the winery's days is asked a day wider on each
/// side; and it may ignore a filter without saying so.
///
/// @param query of the request, with its `&` before it; empty for everything
/// @param updatedSince what no record should be older than; null where nothing follows from the filter
record Filter(String query, @Nullable Instant updatedSince) {

    static Filter of(Commerce7Stream stream, Extent extent) {
        return switch (extent) {
            case Extent.Everything everything -> new Filter("", null);
            case Extent.ChangedSince since -> updatedSince(since.day());
            case Extent.Days days ->
                stream == Commerce7Stream.ORDER ? paidBetween(days.from(), days.to()) : updatedSince(days.from());
        };
    }

    private static Filter updatedSince(LocalDate day) {
        return new Filter("&updatedAt=gte:" + day, day.atStartOfDay(UTC).toInstant());
    }

    private static Filter paidBetween(LocalDate from, LocalDate to) {
        return new Filter("&orderPaidDate=btw:%s%%7C%s".formatted(from.minusDays(1), to.plusDays(1)), null);
    }

    /// Whether the filter should have left out a record of this age.
    boolean shouldHaveLeftOut(Optional<Instant> updatedAt) {
        Instant since = updatedSince;
        return since != null && updatedAt.filter(since::isAfter).isPresent();
    }
}
