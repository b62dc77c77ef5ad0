package io.barrelhead.kpi.measure.window;

import io.barrelhead.kpi.marts.Entities;
import io.barrelhead.kpi.marts.Entity;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// The local day of each entity, an unfinished one (kpis.md A.8.14).
@Component
public class Today {

    private final InstantSource clock;

    public Today(InstantSource clock) {
        this.clock = clock;
    }

    /// ALL's today is the earliest of its entities' todays.
    public LocalDate of(Entity entity, Entities entities) {
        return entities.members(entity).stream()
                .map(this::local)
                .min(Comparator.naturalOrder())
                .orElseGet(() -> local(entity));
    }

    private LocalDate local(Entity entity) {
        ZoneId zone = Objects.requireNonNullElse(entity.timeZone(), ZoneOffset.UTC);
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
