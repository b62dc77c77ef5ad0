package io.barrelhead.deploy.system;

import io.barrelhead.deploy.sandbox.records.SandboxConnection;
import io.barrelhead.deploy.sandbox.records.SandboxData;
import io.barrelhead.deploy.sandbox.records.SourceRecord;
import io.barrelhead.deploy.sandbox.records.StreamKey;
import java.util.List;
import java.util.stream.Stream;

/// Two sets of records behind one sandbox.
public final class MergedRecords {

    private MergedRecords() {}

    public static SandboxData of(SandboxData one, SandboxData other) {
        List<SandboxConnection> connections = Stream.concat(one.connections().stream(), other.connections().stream())
                .toList();
        SandboxData merged = new SandboxData(connections);
        copy(one, merged);
        copy(other, merged);
        return merged;
    }

    private static void copy(SandboxData from, SandboxData to) {
        for (StreamKey key : from.streams()) {
            for (SourceRecord sent : from.records(key.connection(), key.stream())) {
                to.put(key.connection(), key.stream(), sent.parse());
            }
        }
    }
}
