package io.barrelhead.transform.connections;

import io.barrelhead.contracts.ConnectionId;
import io.barrelhead.contracts.EntityId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The winery's connections by name.
public final class Connections {

    private final String currency;
    private final int fiscalStartMonth;
    private final Map<ConnectionId, Connection> byId;

    /// @throws IllegalStateException if two connections have one id
    public Connections(String currency, int fiscalStartMonth, Collection<Connection> connections) {
        this.currency = currency;
        this.fiscalStartMonth = fiscalStartMonth;
        this.byId = connections.stream().collect(Collectors.toUnmodifiableMap(Connection::id, Function.identity()));
    }

    /// ISO 4217.
    public String currency() {
        return currency;
    }

    /// 1 to 12.
    public int fiscalStartMonth() {
        return fiscalStartMonth;
    }

    public @Nullable Connection find(ConnectionId id) {
        return byId.get(id);
    }

    public Collection<Connection> all() {
        return byId.values();
    }

    /// Each entity once, by name.
    public List<EntityId> entities() {
        return byId.values().stream()
                .map(Connection::entity)
                .map(EntityId::value)
                .distinct()
                .sorted()
                .map(EntityId::new)
                .toList();
    }
}
