package io.barrelhead.transform.land.raw;

import io.barrelhead.contracts.ConnectionId;
import io.barrelhead.contracts.EntityId;
import io.barrelhead.contracts.RecordKey;
import io.barrelhead.transform.inspect.SourceStream;
import io.barrelhead.transform.land.raw.Settled.Candidate;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One table of `raw`. Writes the newest version of each record whatever the order of arrival: a version is replaced by
/// a greater one only.
final class RawTable {

    private final SourceStream stream;
    private final String upsert;
    private final String compare;

    RawTable(SourceStream stream) {
        this.stream = stream;
        RawStatements statements = new RawStatements(stream);
        this.upsert = statements.upsert();
        this.compare = statements.compare();
    }

    /// @param landedAt the time of the landing
    List<Settled> put(Connection connection, List<Candidate> candidates, Instant landedAt) throws SQLException {
        NewestFirst batch = new NewestFirst(candidates);
        List<Settled> settled = new ArrayList<>(batch.others());
        List<Candidate> untouched = new ArrayList<>();
        Map<RecordKey, Touched> landed = upsert(connection, batch.newest().values(), landedAt);
        batch.newest().forEach((key, candidate) -> {
            Touched touched = landed.get(key);
            if (touched == null) {
                untouched.add(candidate);
            } else {
                settled.add(Settled.of(candidate, Outcome.LANDED, touched));
            }
        });
        settled.addAll(compare(connection, untouched));
        return settled;
    }

    private List<Settled> compare(Connection connection, List<Candidate> untouched) throws SQLException {
        if (untouched.isEmpty()) {
            return List.of();
        }
        Set<RecordKey> same = same(connection, untouched);
        return untouched.stream()
                .map(it -> Settled.of(
                        it,
                        same.contains(it.sound().event().record()) ? Outcome.DUPLICATE : Outcome.SUPERSEDED,
                        Touched.NOTHING))
                .toList();
    }

    private Map<RecordKey, Touched> upsert(Connection connection, Collection<Candidate> candidates, Instant landedAt)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(upsert)) {
            statement.setObject(1, OffsetDateTime.ofInstant(landedAt, ZoneOffset.UTC));
            new RawColumns(candidates.stream().map(Candidate::sound).toList()).bind(statement, 2);
            Map<RecordKey, Touched> landed = new HashMap<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    landed.put(key(row), stream.countsOnDays() ? touched(row) : Touched.NOTHING);
                }
            }
            return landed;
        }
    }

    /// Those of the candidates that are in the table as they came.
    private Set<RecordKey> same(Connection connection, Collection<Candidate> candidates) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(compare)) {
            new RawColumns(candidates.stream().map(Candidate::sound).toList()).bindKeysAndVersions(statement, 1);
            Set<RecordKey> same = new HashSet<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    same.add(key(row));
                }
            }
            return same;
        }
    }

    private RecordKey key(ResultSet row) throws SQLException {
        return new RecordKey(new ConnectionId(row.getString(1)), stream.stream(), row.getString(2));
    }

    private static Touched touched(ResultSet row) throws SQLException {
        return new Touched(days(row, 3), days(row, 6));
    }

    private static Set<EntityDay> days(ResultSet row, int first) throws SQLException {
        Set<EntityDay> days = new HashSet<>();
        add(days, row.getString(first), row.getObject(first + 1, LocalDate.class));
        add(days, row.getString(first), row.getObject(first + 2, LocalDate.class));
        return days;
    }

    private static void add(Set<EntityDay> days, @Nullable String entity, @Nullable LocalDate day) {
        if (entity != null && day != null) {
            days.add(new EntityDay(new EntityId(entity), day));
        }
    }
}
