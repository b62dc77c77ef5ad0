package io.barrelhead.ingest.connections;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import io.barrelhead.contracts.ConnectionId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Every configured connection, in the configuration's order.
public final class Connections {

    /// Header of the gateway: the entities that the caller may see, with commas between; absent for all.
    public static final String ENTITIES_HEADER = "X-Barrelhead-Entities";

    private final Map<ConnectionId, Connection> byId;
    private final boolean insecureSources;

    /// @param insecureSources sources may be http and local: the sandbox and tests
    public Connections(List<Connection> connections, boolean insecureSources) {
        this.insecureSources = insecureSources;
        byId = connections.stream()
                .collect(toMap(Connection::id, identity(), (first, second) -> first, LinkedHashMap::new));
    }

    public List<Connection> all() {
        return List.copyOf(byId.values());
    }

    public boolean insecureSources() {
        return insecureSources;
    }

    /// Those that a caller may see.
    ///
    /// @param entities value of [#ENTITIES_HEADER]; null for all
    public Connections visibleTo(@Nullable String entities) {
        if (entities == null) {
            return this;
        }
        List<String> visible =
                Arrays.stream(entities.split(",")).map(String::strip).toList();
        return new Connections(
                byId.values().stream()
                        .filter(connection ->
                                visible.contains(connection.entity().value()))
                        .toList(),
                insecureSources);
    }

    /// Their ids for a message, with commas between.
    public String names() {
        return byId.isEmpty()
                ? "none"
                : byId.keySet().stream().map(ConnectionId::value).collect(joining(", "));
    }

    public Optional<Connection> find(ConnectionId id) {
        return Optional.ofNullable(byId.get(id));
    }
}
