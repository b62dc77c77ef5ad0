package io.barrelhead.deploy.bench;

import io.barrelhead.deploy.sandbox.records.SourceRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/// The same rows straight into PostgreSQL: one loader, no source to fetch from, no broker, no inspection, no
/// accounting;
/// the same table, the same 500 rows a statement and transaction, which is where PostgreSQL is fastest.
final class DirectLoad {

    private static final int ROWS = 500;
    private static final String MAKE_TABLE = """
            drop schema if exists bench cascade;
            create schema bench;
            create table bench.commerce7_order (like raw.commerce7_order including all)
            """;
    private static final String UPSERT = """
            insert into bench.commerce7_order (connection_id, record_id, entity_id, version, sha256, deleted,
                source_updated_at, occurred_at, occurred_on, body)
            select 'direct', record_id, 'estate', array[1], '\\x00', false, paid_at::timestamptz, paid_at::timestamptz,
                (paid_at::timestamptz at time zone 'America/Los_Angeles')::date, body::jsonb
            from unnest(?::text[], ?::text[], ?::text[]) as i (record_id, paid_at, body)
            on conflict (connection_id, record_id) do update set version = excluded.version, body = excluded.body
            """;

    private final Connection database;
    private final List<SourceRecord> records;

    DirectLoad(Connection database, List<SourceRecord> records) {
        this.database = database;
        this.records = records;
    }

    /// How long all of them took.
    Duration run() throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(MAKE_TABLE);
        }
        database.setAutoCommit(false);
        long begin = System.nanoTime();
        try (PreparedStatement upsert = database.prepareStatement(UPSERT)) {
            for (int from = 0; from < records.size(); from += ROWS) {
                put(upsert, records.subList(from, Math.min(from + ROWS, records.size())));
                database.commit();
            }
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        database.setAutoCommit(true);
        requireAll();
        return took;
    }

    private void put(PreparedStatement upsert, List<SourceRecord> rows) throws SQLException {
        String[] ids = rows.stream().map(SourceRecord::id).toArray(String[]::new);
        String[] times = rows.stream().map(row -> row.field("orderPaidDate")).toArray(String[]::new);
        String[] bodies = rows.stream().map(DirectLoad::body).toArray(String[]::new);
        upsert.setArray(1, database.createArrayOf("text", ids));
        upsert.setArray(2, database.createArrayOf("text", times));
        upsert.setArray(3, database.createArrayOf("text", bodies));
        upsert.executeUpdate();
    }

    private static String body(SourceRecord record) {
        try {
            ByteArrayOutputStream body = new ByteArrayOutputStream(record.size());
            record.writeTo(body);
            return body.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("memory can always be written to", e);
        }
    }

    private void requireAll() throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from bench.commerce7_order")) {
            count.next();
            Answers.require("rows loaded straight", records.size(), count.getLong(1));
        }
    }
}
