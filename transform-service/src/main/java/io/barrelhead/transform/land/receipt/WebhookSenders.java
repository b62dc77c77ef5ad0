package io.barrelhead.transform.land.receipt;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.TreeSet;

/// The connections whose webhooks arrive: a record that a walk has to bring was missed only there.
final class WebhookSenders {

    private static final String NOTE = """
            insert into transform.webhook_sender (connection_id, first_at)
            select ?, ? where not exists (select from transform.webhook_sender where connection_id = ?)
            on conflict (connection_id) do nothing
            """;

    void note(Connection connection, Collection<String> connections, Instant at) throws SQLException {
        for (String one : new TreeSet<>(connections)) {
            try (PreparedStatement statement = connection.prepareStatement(NOTE)) {
                statement.setString(1, one);
                statement.setObject(2, OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
                statement.setString(3, one);
                statement.executeUpdate();
            }
        }
    }
}
