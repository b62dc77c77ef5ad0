package io.barrelhead.transform.land.raw;

import io.barrelhead.contracts.RunId;
import io.barrelhead.contracts.events.RecordEvent.RecordReceived;
import io.barrelhead.transform.inspect.Facts;
import io.barrelhead.transform.inspect.Inspected.Sound;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A batch of rows as arrays, one a column: a single statement carries them all.
final class RawColumns {

    /// In the order in which `bind` sets them.
    static final String AS_TABLE =
            "unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::bytea[], ?::boolean[], ?::text[], "
                    + "?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bytea[]) as i (connection_id, record_id, "
                    + "entity_id, version, sha256, deleted, updated_at, occurred_at, ended_at, zone, pos_sku, run_id, body)";

    private final List<Sound> rows;

    RawColumns(Collection<Sound> rows) {
        this.rows = List.copyOf(rows);
    }

    void bind(PreparedStatement statement, int first) throws SQLException {
        bindKeysAndVersions(statement, first);
        statement.setArray(
                first + 5,
                array(
                        statement,
                        "bool",
                        rows.stream().map(it -> it.event().deleted()).toArray(Boolean[]::new)));
        statement.setArray(first + 6, facts(statement, it -> text(it.updatedAt())));
        statement.setArray(first + 7, facts(statement, it -> text(it.occurredAt())));
        statement.setArray(first + 8, facts(statement, it -> text(it.endedAt())));
        statement.setArray(first + 9, facts(statement, it -> it.zone().getId()));
        statement.setArray(first + 10, facts(statement, Facts::posSku));
        statement.setArray(first + 11, events(statement, it -> text(it.run())));
        statement.setArray(
                first + 12,
                array(
                        statement,
                        "bytea",
                        rows.stream().map(it -> it.event().body()).toArray(byte[][]::new)));
    }

    /// Binds connection, record, entity, version and hash.
    void bindKeysAndVersions(PreparedStatement statement, int first) throws SQLException {
        statement.setArray(
                first, events(statement, it -> it.record().connection().value()));
        statement.setArray(first + 1, events(statement, it -> it.record().recordId()));
        statement.setArray(
                first + 2,
                array(
                        statement,
                        "text",
                        rows.stream().map(it -> it.entity().value()).toArray(String[]::new)));
        statement.setArray(first + 3, events(statement, RawColumns::version));
        statement.setArray(
                first + 4,
                array(statement, "bytea", rows.stream().map(Sound::sha256).toArray(byte[][]::new)));
    }

    /// PostgreSQL compares arrays part by part, then by length: without zeros at the end, a missing part is a zero.
    static String version(RecordReceived event) {
        List<Long> parts = event.version().parts();
        int length = parts.size();
        while (length > 0 && parts.get(length - 1) == 0) {
            length--;
        }
        return parts.subList(0, length).stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    private Array events(PreparedStatement statement, Function<RecordReceived, @Nullable String> column)
            throws SQLException {
        return array(
                statement,
                "text",
                rows.stream().map(it -> column.apply(it.event())).toArray(String[]::new));
    }

    private Array facts(PreparedStatement statement, Function<Facts, @Nullable String> column) throws SQLException {
        return array(
                statement,
                "text",
                rows.stream().map(it -> column.apply(it.facts())).toArray(String[]::new));
    }

    private static Array array(PreparedStatement statement, String type, Object[] values) throws SQLException {
        Connection connection = statement.getConnection();
        return connection.createArrayOf(type, values);
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    private static @Nullable String text(@Nullable RunId run) {
        return run == null ? null : run.toString();
    }
}
