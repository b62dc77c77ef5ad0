package io.barrelhead.deploy.sandbox.records;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// Every record of the sandbox, newest version each, in the order of their ids: a walk meets them unsorted in time, as
/// at the sources. Safe for many threads.
public final class SandboxData {

    private final List<SandboxConnection> connections;
    private final Map<StreamKey, NavigableMap<String, SourceRecord>> records = new ConcurrentHashMap<>();
    private final Map<StreamKey, List<SourceRecord>> fixed = new ConcurrentHashMap<>();
    private final List<Follower> followers = new CopyOnWriteArrayList<>();
    private final AtomicLong revision = new AtomicLong();

    public SandboxData(List<? extends SandboxConnection> connections) {
        this.connections = List.copyOf(connections);
    }

    public List<SandboxConnection> connections() {
        return connections;
    }

    /// Tells the follower of every change from now on.
    public void follow(Follower follower) {
        followers.add(follower);
    }

    /// Adds the record, or replaces the older version of it.
    public SourceRecord put(String connection, String stream, ObjectNode object) {
        StreamKey key = new StreamKey(connection, stream);
        SourceRecord sent = SourceRecord.of(object);
        boolean known = of(key).put(sent.id(), sent) != null;
        revision.incrementAndGet();
        followers.forEach(follower -> follower.changed(key, sent, known));
        return sent;
    }

    /// The source forgets the record.
    public boolean remove(String connection, String stream, String id) {
        StreamKey key = new StreamKey(connection, stream);
        SourceRecord last = of(key).remove(id);
        revision.incrementAndGet();
        if (last != null) {
            followers.forEach(follower -> follower.removed(key, last));
        }
        return last != null;
    }

    /// Serves these records for the stream in place of those put.
    public void serve(String connection, String stream, List<SourceRecord> all) {
        fixed.put(new StreamKey(connection, stream), all);
        revision.incrementAndGet();
    }

    /// All records of a stream as of now; later changes do not show in the list.
    public List<SourceRecord> records(String connection, String stream) {
        StreamKey key = new StreamKey(connection, stream);
        List<SourceRecord> served = fixed.get(key);
        return served == null ? List.copyOf(of(key).values()) : served;
    }

    public Optional<SourceRecord> find(String connection, String stream, String id) {
        return Optional.ofNullable(of(new StreamKey(connection, stream)).get(id));
    }

    /// The streams that hold something.
    public Collection<StreamKey> streams() {
        return Stream.concat(records.keySet().stream(), fixed.keySet().stream())
                .distinct()
                .filter(key -> !records(key.connection(), key.stream()).isEmpty())
                .sorted(Comparator.comparing(StreamKey::connection).thenComparing(StreamKey::stream))
                .toList();
    }

    /// Grows with each change.
    public long revision() {
        return revision.get();
    }

    private NavigableMap<String, SourceRecord> of(StreamKey key) {
        return records.computeIfAbsent(key, unused -> new ConcurrentSkipListMap<>());
    }
}
