package io.barrelhead.transform.land.raw;

import io.barrelhead.transform.inspect.Inspected.Sound;
import io.barrelhead.transform.inspect.SourceStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Marks what the models must make anew, in the landing's own transaction. Rows are written in one order everywhere, so
/// that two landings wait for each other instead of locking each other out.
public final class ChangedDays {

    private static final String MARK_DAYS = """
            insert into transform.changed_day (entity_id, day, marked_at, newest_record_at)
            select entity_id, day, ?, newest
            from unnest(?::text[], ?::text[]::date[], ?::text[]::timestamptz[]) as i (entity_id, day, newest)
            order by entity_id, day
            on conflict (entity_id, day) do update set
                seq = nextval('transform.changed_day_seq'),
                marked_at = excluded.marked_at,
                newest_record_at = greatest(changed_day.newest_record_at, excluded.newest_record_at)
            """;

    private static final String MARK_STREAMS = """
            insert into transform.changed_stream (stream, marked_at)
            select stream, ? from unnest(?::text[]) as i (stream)
            order by stream
            on conflict (stream) do update set
                seq = nextval('transform.changed_day_seq'), marked_at = excluded.marked_at
            """;

    /// @return how many days were marked
    public int mark(Connection connection, List<Settled> settled, Instant at) throws SQLException {
        Map<EntityDay, @Nullable Instant> days = days(settled);
        if (!days.isEmpty()) {
            markDays(connection, days, at);
        }
        markStreams(connection, landedIn(settled), at);
        return days.size();
    }

    /// Marks what changed without a message: records of a stream left the numbers.
    public void mark(Connection connection, SourceStream stream, Set<EntityDay> days, Instant at) throws SQLException {
        if (stream.countsOnDays() && !days.isEmpty()) {
            Map<EntityDay, @Nullable Instant> undated = new TreeMap<>();
            days.forEach(day -> undated.put(day, null));
            markDays(connection, undated, at);
        }
        markStreams(connection, Stream.of(stream), at);
    }

    private static Map<EntityDay, @Nullable Instant> days(List<Settled> settled) {
        Map<EntityDay, @Nullable Instant> days = new TreeMap<>();
        for (Settled one : settled) {
            for (EntityDay day : one.touched()) {
                Instant updated =
                        one.inspected() instanceof Sound sound ? sound.facts().updatedAt() : null;
                days.put(day, later(days.get(day), updated));
            }
        }
        return days;
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }

    private static void markDays(Connection connection, Map<EntityDay, @Nullable Instant> days, Instant at)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(MARK_DAYS)) {
            String[] entities =
                    days.keySet().stream().map(it -> it.entity().value()).toArray(String[]::new);
            String[] dates =
                    days.keySet().stream().map(it -> it.day().toString()).toArray(String[]::new);
            String[] newest = days.values().stream().map(ChangedDays::text).toArray(String[]::new);
            statement.setObject(1, OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
            statement.setArray(2, connection.createArrayOf("text", entities));
            statement.setArray(3, connection.createArrayOf("text", dates));
            statement.setArray(4, connection.createArrayOf("text", newest));
            statement.executeUpdate();
        }
    }

    private static Stream<SourceStream> landedIn(List<Settled> settled) {
        return settled.stream()
                .filter(it -> it.outcome() == Outcome.LANDED)
                .map(it -> ((Sound) it.inspected()).stream());
    }

    private static void markStreams(Connection connection, Stream<SourceStream> changed, Instant at)
            throws SQLException {
        String[] streams = changed.filter(it -> !it.countsOnDays())
                .map(it -> it.source() + "_" + it.stream())
                .distinct()
                .toArray(String[]::new);
        if (streams.length == 0) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(MARK_STREAMS)) {
            statement.setObject(1, OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
            statement.setArray(2, connection.createArrayOf("text", streams));
            statement.executeUpdate();
        }
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
