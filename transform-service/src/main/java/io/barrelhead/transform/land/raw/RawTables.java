package io.barrelhead.transform.land.raw;

import io.barrelhead.contracts.events.RecordEvent.RecordReceived;
import io.barrelhead.transform.inspect.SourceStream;
import io.barrelhead.transform.inspect.shape.Reason;
import io.barrelhead.transform.land.database.DataError;
import io.barrelhead.transform.land.raw.Settled.Candidate;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// All of `raw`.
public final class RawTables {

    private final Map<SourceStream, RawTable> tables = new EnumMap<>(SourceStream.class);

    public RawTables() {
        for (SourceStream stream : SourceStream.values()) {
            tables.put(stream, new RawTable(stream));
        }
    }

    /// Writes all or fails.
    ///
    /// @throws SQLException with a data error (see `DataError`) if one of the records cannot be stored
    public List<Settled> put(Connection connection, List<Candidate> candidates, Instant landedAt) throws SQLException {
        List<Settled> settled = new ArrayList<>();
        for (Map.Entry<SourceStream, List<Candidate>> stream :
                byStream(candidates).entrySet()) {
            settled.addAll(table(stream.getKey()).put(connection, stream.getValue(), landedAt));
        }
        return settled;
    }

    /// Writes all that can be stored and refuses the others: halves a batch until the culprits stand alone.
    public List<Settled> putOrRefuse(Connection connection, List<Candidate> candidates, Instant landedAt)
            throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            List<Settled> settled = put(connection, candidates, landedAt);
            connection.releaseSavepoint(before);
            return settled;
        } catch (SQLException e) {
            if (!DataError.is(e)) {
                throw e;
            }
            connection.rollback(before);
            return candidates.size() == 1
                    ? List.of(refused(candidates.getFirst(), e))
                    : halves(connection, candidates, landedAt);
        }
    }

    /// Whether a later version of a record is there.
    public boolean hasLater(Connection connection, SourceStream stream, RecordReceived event) throws SQLException {
        String sql = "select from %s where connection_id = ? and record_id = ? and version > ?::bigint[]"
                .formatted(stream.table());
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, event.record().connection().value());
            statement.setString(2, event.record().recordId());
            statement.setString(3, RawColumns.version(event));
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    private List<Settled> halves(Connection connection, List<Candidate> candidates, Instant landedAt)
            throws SQLException {
        int middle = candidates.size() / 2;
        List<Settled> settled = new ArrayList<>(putOrRefuse(connection, candidates.subList(0, middle), landedAt));
        settled.addAll(putOrRefuse(connection, candidates.subList(middle, candidates.size()), landedAt));
        return settled;
    }

    private static Settled refused(Candidate candidate, SQLException e) {
        String detail = "PostgreSQL refuses the record (%s): %s; correct it at the source and read it again"
                .formatted(e.getSQLState(), e.getMessage());
        return Settled.refused(candidate.index(), candidate.sound().refused(Reason.NOT_STORABLE, detail));
    }

    private static Map<SourceStream, List<Candidate>> byStream(List<Candidate> candidates) {
        return candidates.stream()
                .collect(Collectors.groupingBy(
                        it -> it.sound().stream(), () -> new EnumMap<>(SourceStream.class), Collectors.toList()));
    }

    private RawTable table(SourceStream stream) {
        RawTable table = tables.get(stream);
        if (table == null) {
            throw new IllegalStateException("no table for " + stream);
        }
        return table;
    }
}
