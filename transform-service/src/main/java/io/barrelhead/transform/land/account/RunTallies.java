package io.barrelhead.transform.land.account;

import io.barrelhead.contracts.ConnectionId;
import io.barrelhead.contracts.RunId;
import io.barrelhead.contracts.StreamName;
import io.barrelhead.contracts.events.RecordEvent.RecordReceived;
import io.barrelhead.contracts.events.RunEvent.RecordsLanded;
import io.barrelhead.transform.land.raw.Settled;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the landing has seen of each stream of a run's attempt: the ingest service waits for these sums.
public final class RunTallies {

    private static final String ADD = """
            insert into transform.run_tally as t
                (landed, superseded, duplicate, dead_lettered, run_id, attempt, connection_id, stream)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (run_id, attempt, stream) do update set
                landed = t.landed + excluded.landed,
                superseded = t.superseded + excluded.superseded,
                duplicate = t.duplicate + excluded.duplicate,
                dead_lettered = t.dead_lettered + excluded.dead_lettered
            """;
    private static final String READ = """
            select landed, superseded, duplicate, dead_lettered from transform.run_tally
            where run_id = ? and attempt = ? and stream = ?
            """;

    public void add(Connection connection, List<Settled> settled) throws SQLException {
        Map<Tally, Counts> counts = new TreeMap<>();
        for (Settled one : settled) {
            tally(one.inspected().event())
                    .ifPresent(it -> counts.merge(
                            it, Counts.NONE.plus(one.outcome()), (before, ignored) -> before.plus(one.outcome())));
        }
        try (PreparedStatement statement = connection.prepareStatement(ADD)) {
            for (Map.Entry<Tally, Counts> tally : counts.entrySet()) {
                tally.getValue().bind(statement, 1);
                bindKey(statement, 5, tally.getKey());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /// The sums of those tallies that some messages belong to.
    public List<RecordsLanded> read(Connection connection, Collection<Tally> tallies) throws SQLException {
        List<RecordsLanded> sums = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            for (Tally tally : tallies) {
                statement.setObject(1, tally.run());
                statement.setInt(2, tally.attempt());
                statement.setString(3, tally.stream());
                try (ResultSet row = statement.executeQuery()) {
                    if (row.next()) {
                        sums.add(landed(tally, row));
                    }
                }
            }
        }
        return sums;
    }

    /// The tally that a message belongs to; none for what no run brought.
    public static Optional<Tally> tally(@Nullable RecordReceived event) {
        RunId run = event == null ? null : event.run();
        return event == null || run == null
                ? Optional.empty()
                : Optional.of(new Tally(
                        run.value(),
                        event.attempt(),
                        event.record().connection().value(),
                        event.record().stream().value()));
    }

    private static void bindKey(PreparedStatement statement, int first, Tally tally) throws SQLException {
        statement.setObject(first, tally.run());
        statement.setInt(first + 1, tally.attempt());
        statement.setString(first + 2, tally.connection());
        statement.setString(first + 3, tally.stream());
    }

    private static RecordsLanded landed(Tally tally, ResultSet row) throws SQLException {
        return new RecordsLanded(
                new RunId(tally.run()),
                new ConnectionId(tally.connection()),
                tally.attempt(),
                new StreamName(tally.stream()),
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4));
    }

    /// One stream of a run's attempt.
    public record Tally(UUID run, int attempt, String connection, String stream) implements Comparable<Tally> {

        private static final Comparator<Tally> ORDER =
                Comparator.comparing(Tally::run).thenComparing(Tally::attempt).thenComparing(Tally::stream);

        @Override
        public int compareTo(Tally other) {
            return ORDER.compare(this, other);
        }
    }
}
