package io.barrelhead.transform.land.refuse;

import io.barrelhead.contracts.wire.CloudEvent;
import io.barrelhead.transform.inspect.Inspected.Refused;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Keeps refused messages with their bytes. The same bytes refused again for the same reason are one letter with one
/// attempt more.
public final class DeadLetters {

    private static final String KEEP = """
            insert into transform.dead_letter as t (id, connection_id, stream, record_id, reason, detail, first_seen_at,
                last_seen_at, attempts, sha256, body, attributes, topic, partition, record_offset)
            values (uuidv7(), ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?::jsonb, ?, ?, ?)
            on conflict (coalesce(connection_id, ''), coalesce(stream, ''), coalesce(record_id, ''), reason, sha256)
            do update set
                detail = excluded.detail, last_seen_at = excluded.last_seen_at, attempts = t.attempts + 1,
                attributes = excluded.attributes, topic = coalesce(excluded.topic, t.topic),
                partition = coalesce(excluded.partition, t.partition),
                record_offset = coalesce(excluded.record_offset, t.record_offset), replayed_at = null
            """;

    private static final String TAKE = """
            select reason, attributes::text, body from transform.dead_letter
            where id = ? and replayed_at is null
            for update
            """;
    private static final String CLOSE = "update transform.dead_letter set replayed_at = ? where id = ?";
    private static final String REMOVE = "delete from transform.dead_letter where id = ?";

    // an index takes rows of up to 2,700 bytes, and a character may take four
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_RECORD_ID = 400;
    private static final int LONGEST_DETAIL = 2_000;

    private static final JsonMapper JSON = JsonMapper.shared();

    /// @param origin where the message came from; null for a replay that found another reason
    public void keep(Connection connection, Refused refused, @Nullable Origin origin, Instant at) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(KEEP)) {
            bindName(statement, refused);
            statement.setString(4, refused.reason().code());
            statement.setString(5, storable(refused.detail(), LONGEST_DETAIL));
            statement.setObject(6, OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
            statement.setObject(7, OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
            statement.setBytes(8, refused.sha256());
            statement.setBytes(9, refused.message().data());
            statement.setString(10, attributes(refused.message().attributes()));
            statement.setString(11, origin == null ? null : origin.topic());
            statement.setObject(12, origin == null ? null : origin.partition());
            statement.setObject(13, origin == null ? null : origin.offset());
            statement.executeUpdate();
        }
    }

    /// Locks a letter that waits; nothing if it does not exist or was replayed.
    public Optional<Letter> take(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TAKE)) {
            statement.setObject(1, id);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(letter(id, row)) : Optional.empty();
            }
        }
    }

    /// The letter's record is accounted for.
    public void close(Connection connection, UUID id, Instant at) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CLOSE)) {
            statement.setObject(1, OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
            statement.setObject(2, id);
            statement.executeUpdate();
        }
    }

    /// It is refused again: for the same reason it is the same letter, for another it becomes another.
    public void refuseAgain(Connection connection, Letter letter, Refused refused, Instant at) throws SQLException {
        if (!letter.reason().equals(refused.reason().code())) {
            try (PreparedStatement statement = connection.prepareStatement(REMOVE)) {
                statement.setObject(1, letter.id());
                statement.executeUpdate();
            }
        }
        keep(connection, refused, null, at);
    }

    @SuppressWarnings("unchecked")
    private static Letter letter(UUID id, ResultSet row) throws SQLException {
        Map<String, String> attributes = JSON.readValue(row.getString(2), Map.class);
        return new Letter(id, row.getString(1), new CloudEvent(attributes, row.getBytes(3)));
    }

    private static void bindName(PreparedStatement statement, Refused refused) throws SQLException {
        // the attributes say it even where the event as a whole does not read
        Map<String, String> attributes = refused.message().attributes();
        statement.setString(1, storable(attributes.get("connection"), LONGEST_NAME));
        statement.setString(2, storable(attributes.get("stream"), LONGEST_NAME));
        statement.setString(3, storable(attributes.get("recordid"), LONGEST_RECORD_ID));
    }

    private static String attributes(Map<String, String> attributes) {
        Map<String, String> storable = new TreeMap<>();
        attributes.forEach((name, value) -> storable.put(withoutNul(name), withoutNul(value)));
        return JSON.writeValueAsString(storable);
    }

    /// PostgreSQL has no NUL in text.
    private static String withoutNul(String text) {
        return text.replace('\0', '\uFFFD');
    }

    private static @Nullable String storable(@Nullable String text, int longest) {
        if (text == null) {
            return null;
        }
        String whole = withoutNul(text);
        return whole.length() <= longest ? whole : whole.substring(0, end(whole, longest));
    }

    /// Not between the halves of a surrogate pair.
    private static int end(String text, int longest) {
        return Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
    }

    /// The place of a message on Kafka.
    public record Origin(String topic, int partition, long offset) {}
}
