package io.barrelhead.deploy.oracle.sandbox;

import io.barrelhead.deploy.oracle.Oracle;
import io.barrelhead.deploy.oracle.OracleConnection;
import io.barrelhead.deploy.oracle.OracleRecord;
import io.barrelhead.deploy.sandbox.records.Commerce7Shop;
import io.barrelhead.deploy.sandbox.records.SandboxConnection;
import io.barrelhead.deploy.sandbox.records.SandboxData;
import io.barrelhead.deploy.sandbox.records.TockVenue;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Shows the oracle what the sandbox serves now.
public final class SandboxOracle {

    private static final List<String> STREAMS = List.of("order", "club_membership", "reservation");

    private SandboxOracle() {}

    public static Oracle of(SandboxData data) {
        List<OracleConnection> connections =
                data.connections().stream().map(SandboxOracle::connection).toList();
        List<OracleRecord> records = connections.stream()
                .flatMap(connection -> STREAMS.stream().flatMap(stream -> records(data, connection, stream)))
                .toList();
        return new Oracle(connections, records);
    }

    private static OracleConnection connection(SandboxConnection connection) {
        Set<String> excluded = switch (connection) {
            case Commerce7Shop shop -> Set.copyOf(shop.excludedOrderTags());
            case TockVenue venue -> Set.of();
        };
        return new OracleConnection(
                connection.id(), connection.source(), connection.entity(), connection.timeZone(), excluded);
    }

    private static Stream<OracleRecord> records(SandboxData data, OracleConnection connection, String stream) {
        return data.records(connection.id(), stream).stream()
                .map(sent -> new OracleRecord(connection, stream, sent.parse()));
    }
}
