package io.barrelhead.transform.land.account;

import io.barrelhead.transform.land.raw.Outcome;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Where each partition stands, and what became of the messages before. The offsets move in the landing's transaction,
/// so the sums are exact: next - first = landed + superseded + duplicate + dead-lettered.
public final class Accounting {

    private static final String BEGIN = """
            insert into transform.partition_offset (topic_id, partition, first_offset, next_offset)
            values (?, ?, ?, ?)
            on conflict (topic_id, partition) do nothing
            """;
    private static final String LOCK = """
            select partition, next_offset from transform.partition_offset
            where topic_id = ? and partition = any(?)
            order by partition
            for update
            """;
    private static final String MOVE = """
            update transform.partition_offset set
                next_offset = ?, landed = landed + ?, superseded = superseded + ?, duplicate = duplicate + ?,
                dead_lettered = dead_lettered + ?
            where topic_id = ? and partition = ?
            """;

    /// Locks the partitions and says from which offset on each is new. A partition seen for the first time begins at
    /// its
    /// first message.
    ///
    /// @param first the lowest offset at hand of each partition
    public Map<Integer, Long> nextOffsets(Connection connection, String topicId, SortedMap<Integer, Long> first)
            throws SQLException {
        Map<Integer, Long> next = lock(connection, topicId, first);
        if (next.size() < first.size()) {
            begin(connection, topicId, first);
            next = lock(connection, topicId, first);
        }
        return next;
    }

    /// Moves each partition behind its last message.
    public void move(Connection connection, String topicId, List<Accounted> messages) throws SQLException {
        Map<Integer, List<Accounted>> partitions = messages.stream()
                .collect(Collectors.groupingBy(Accounted::partition, TreeMap::new, Collectors.toList()));
        try (PreparedStatement statement = connection.prepareStatement(MOVE)) {
            for (Map.Entry<Integer, List<Accounted>> partition : partitions.entrySet()) {
                Counts counts = Counts.of(
                        partition.getValue().stream().map(Accounted::outcome).toList());
                statement.setLong(1, 1 + last(partition.getValue()));
                counts.bind(statement, 2);
                statement.setString(6, topicId);
                statement.setInt(7, partition.getKey());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static long last(List<Accounted> messages) {
        return messages.stream().mapToLong(Accounted::offset).max().orElseThrow();
    }

    private static Map<Integer, Long> lock(Connection connection, String topicId, Map<Integer, Long> partitions)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
            statement.setString(1, topicId);
            statement.setArray(
                    2, connection.createArrayOf("int4", partitions.keySet().toArray(Integer[]::new)));
            Map<Integer, Long> next = new HashMap<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    next.put(row.getInt(1), row.getLong(2));
                }
            }
            return next;
        }
    }

    private static void begin(Connection connection, String topicId, Map<Integer, Long> first) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(BEGIN)) {
            for (Map.Entry<Integer, Long> partition : first.entrySet()) {
                statement.setString(1, topicId);
                statement.setInt(2, partition.getKey());
                statement.setLong(3, partition.getValue());
                statement.setLong(4, partition.getValue());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /// One message and what became of it.
    public record Accounted(int partition, long offset, Outcome outcome) {}
}
