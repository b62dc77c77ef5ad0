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
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Marks what the models must make anew, in the landing's own transaction. Rows are written in one order everywhere, so
/// that two landings wait for each other instead of locking each other out.
public final class ChangedDays {

    private static final String MARK_DAYS = """
            insert into transform.changed_day (entity_id, day, marked_at, newest_record_at, live_after)
            select entity_id, day, ?, newest, case when live then 0 end
            from unnest(?::text[], ?::text[]::date[], ?::text[]::timestamptz[], ?::bool[])
                as i (entity_id, day, newest, live)
            order by entity_id, day
            on conflict (entity_id, day) do update set
                seq = nextval('transform.changed_day_seq'),
                marked_at = excluded.marked_at,
                newest_record_at = greatest(changed_day.newest_record_at, excluded.newest_record_at),
                live_after = case when excluded.live_after is null then changed_day.live_after else changed_day.seq end
            """;

    private static final String MARK_STREAMS = """
            insert into transform.changed_stream (stream, marked_at)
            select stream, ? from unnest(?::text[]) as i (stream)
            order by stream
            on conflict (stream) do update set
                seq = nextval('transform.changed_day_seq'), marked_at = excluded.marked_at
            """;

    /// A record that moved makes its days live, however it came: they are published together.
    ///
    /// @param live whether somebody waits for a record
    public Marked mark(Connection connection, List<Settled> settled, Predicate<Settled> live, Instant at)
            throws SQLException {
        Map<EntityDay, Mark> marks = new TreeMap<>();
        Marked marked = Marked.NOTHING;
        for (Settled one : settled) {
            boolean isLive = one.touched().moved() || live.test(one);
            Mark mark = new Mark(isLive, updatedAt(one));
            Set<EntityDay> days = one.touched().days();
            days.forEach(day -> marks.merge(day, mark, Mark::and));
            marked = days.isEmpty() ? marked : marked.plus(new Marked(isLive ? 1 : 0, isLive ? 0 : 1));
        }
        markDays(connection, marks, at);
        markStreams(connection, landedIn(settled), at);
        return marked;
    }

    /// Marks what changed without a message: records of a stream left the numbers. A walk noticed it, sooner or later:
    /// nobody waits for it.
    public void mark(Connection connection, SourceStream stream, Set<EntityDay> days, Instant at) throws SQLException {
        if (stream.countsOnDays()) {
            Map<EntityDay, Mark> undated = new TreeMap<>();
            days.forEach(day -> undated.put(day, new Mark(false, null)));
            markDays(connection, undated, at);
        }
        markStreams(connection, Stream.of(stream), at);
    }

    private static @Nullable Instant updatedAt(Settled one) {
        return one.inspected() instanceof Sound sound ? sound.facts().updatedAt() : null;
    }

    private static void markDays(Connection connection, Map<EntityDay, Mark> days, Instant at) throws SQLException {
        if (days.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(MARK_DAYS)) {
            String[] entities =
                    days.keySet().stream().map(it -> it.entity().value()).toArray(String[]::new);
            String[] dates =
                    days.keySet().stream().map(it -> it.day().toString()).toArray(String[]::new);
            String[] newest =
                    days.values().stream().map(it -> text(it.newest())).toArray(String[]::new);
            Boolean[] live = days.values().stream().map(Mark::live).toArray(Boolean[]::new);
            statement.setObject(1, OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
            statement.setArray(2, connection.createArrayOf("text", entities));
            statement.setArray(3, connection.createArrayOf("text", dates));
            statement.setArray(4, connection.createArrayOf("text", newest));
            statement.setArray(5, connection.createArrayOf("bool", live));
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

    /// What is noted of a day.
    ///
    /// @param newest the latest change at a source among its records; null if none tells
    private record Mark(boolean live, @Nullable Instant newest) {

        Mark and(Mark other) {
            return new Mark(live || other.live, later(newest, other.newest));
        }

        private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
            if (one == null || other == null) {
                return one == null ? other : one;
            }
            return one.isAfter(other) ? one : other;
        }
    }
}
