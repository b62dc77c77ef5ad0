package io.barrelhead.deploy.system;

import io.barrelhead.deploy.sandbox.records.SandboxConnection;
import io.barrelhead.deploy.sandbox.records.SandboxData;
import io.barrelhead.deploy.sandbox.records.StreamKey;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// What is missing in, or too much of, the raw tables and the accounting.
public final class Losses {

    private static final String ACCOUNTING = """
            select coalesce(sum(abs(next_offset - first_offset - landed - superseded - duplicate - dead_lettered)), 0)
            from transform.partition_offset""";
    private static final String DEAD_LETTERS = "select count(*) from transform.dead_letter where replayed_at is null";

    private final Connection database;

    public Losses(Connection database) {
        this.database = database;
    }

    /// A line for each difference.
    public List<String> against(SandboxData data) throws SQLException {
        List<String> losses = new ArrayList<>();
        for (StreamKey key : LandedStreams.of(data)) {
            int expected = data.records(key.connection(), key.stream()).size();
            long found = count(rows(data, key));
            if (found != expected) {
                losses.add("%s %s: %d rows, expected %d".formatted(key.connection(), key.stream(), found, expected));
            }
        }
        require(losses, "messages not accounted for", count(ACCOUNTING));
        require(losses, "dead letters", count(DEAD_LETTERS));
        return losses;
    }

    private static void require(List<String> losses, String what, long found) {
        if (found != 0) {
            losses.add("%d %s".formatted(found, what));
        }
    }

    private static String rows(SandboxData data, StreamKey key) {
        String source = data.connections().stream()
                .filter(one -> one.id().equals(key.connection()))
                .findFirst()
                .map(SandboxConnection::source)
                .orElseThrow();
        return "select count(*) from raw.%s_%s where connection_id = '%s'"
                .formatted(source, key.stream(), key.connection());
    }

    private long count(String query) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
