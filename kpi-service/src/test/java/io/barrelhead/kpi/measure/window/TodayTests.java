package io.barrelhead.kpi.measure.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.barrelhead.contracts.EntityId;
import io.barrelhead.kpi.SettableClock;
import io.barrelhead.kpi.marts.Entities;
import io.barrelhead.kpi.marts.Entity;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/// kpis.md A.8.14.
class TodayTests {

    private final Entity all = new Entity(EntityId.ALL, "All", null, false, false);
    private final Entity napa = entity("napa", "America/Los_Angeles");
    private final Entity barossa = entity("barossa", "Australia/Adelaide");
    private final Entities entities = new Entities(List.of(all, napa, barossa));
    private final Today today = new Today(new SettableClock(Instant.parse("2026-03-08T06:30:00Z")));

    @Test
    void isTheEntitysLocalDay() {
        assertThat(today.of(napa, entities)).isEqualTo("2026-03-07");
        assertThat(today.of(barossa, entities)).isEqualTo("2026-03-08");
    }

    @Test
    void isTheEarliestOfItsEntitiesForAll() {
        assertThat(today.of(all, entities)).isEqualTo("2026-03-07");
    }

    @Test
    void isTheUtcDayForAllWithoutEntities() {
        assertThat(today.of(all, new Entities(List.of(all)))).isEqualTo("2026-03-08");
    }

    private static Entity entity(String id, String zone) {
        return new Entity(new EntityId(id), id, ZoneId.of(zone), true, true);
    }
}
