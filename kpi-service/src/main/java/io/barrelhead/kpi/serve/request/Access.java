package io.barrelhead.kpi.serve.request;

import io.barrelhead.contracts.EntityId;
import io.barrelhead.kpi.marts.Entities;
import io.barrelhead.kpi.marts.Entity;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The entities that the caller's key is bound to, as the gateway passes them on.
///
/// @param bound null for a key that sees everything
public record Access(@Nullable Set<EntityId> bound) {

    /// The header that names the entities, with commas between; absent when the key is not bound.
    public static final String HEADER = "X-Barrelhead-Entities";

    public static Access of(@Nullable String header) {
        if (header == null) {
            return new Access(null);
        }
        return new Access(Arrays.stream(header.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(EntityId::new)
                .collect(Collectors.toUnmodifiableSet()));
    }

    /// The entity, if it is there and the key may see it. A bound key never sees ALL: it adds up what others own.
    public Entity entity(String name, Entities entities) {
        if (bound != null && (name.equals(EntityId.ALL.value()) || !bound.contains(new EntityId(name)))) {
            throw Problems.forbidden("this key may not see the entity '%s': name one of %s in the parameter 'entity'"
                    .formatted(name, names(visible(entities))));
        }
        return entities.find(new EntityId(name))
                .orElseThrow(() -> Problems.notFound("there is no entity '%s': name one of %s in the parameter 'entity'"
                        .formatted(name, names(visible(entities)))));
    }

    public List<Entity> visible(Entities entities) {
        return entities.list().stream()
                .filter(entity -> bound == null
                        || (bound.contains(entity.id()) && !entity.id().equals(EntityId.ALL)))
                .toList();
    }

    private static String names(List<Entity> entities) {
        return entities.stream().map(entity -> entity.id().value()).collect(Collectors.joining(", "));
    }
}
