package io.barrelhead.kpi.marts;

import io.barrelhead.contracts.EntityId;
import java.util.List;
import java.util.Optional;

/// The entities of a generation: ALL, and those that have connections.
public record Entities(List<Entity> list) {

    public Entities {
        list = List.copyOf(list);
    }

    public Optional<Entity> find(EntityId id) {
        return list.stream().filter(entity -> entity.id().equals(id)).findFirst();
    }

    /// The entities whose facts add up to this one's: all that have connections for ALL, else itself.
    public List<Entity> members(Entity entity) {
        return entity.id().equals(EntityId.ALL) ? withConnections() : List.of(entity);
    }

    private List<Entity> withConnections() {
        return list.stream().filter(entity -> !entity.id().equals(EntityId.ALL)).toList();
    }
}
