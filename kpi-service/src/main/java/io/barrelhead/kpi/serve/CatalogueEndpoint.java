package io.barrelhead.kpi.serve;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.barrelhead.contracts.EntityId;
import io.barrelhead.kpi.marts.Entities;
import io.barrelhead.kpi.marts.Entity;
import io.barrelhead.kpi.marts.Kpi;
import io.barrelhead.kpi.marts.MartReader;
import io.barrelhead.kpi.marts.Marts;
import io.barrelhead.kpi.serve.request.Access;
import io.barrelhead.kpi.serve.request.Page;
import io.barrelhead.kpi.serve.request.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /api/v1/kpis` and `GET /api/v1/entities`: what can be asked for.
@RestController
@Tag(name = "KPIs")
class CatalogueEndpoint {

    private final Marts marts;

    CatalogueEndpoint(Marts marts) {
        this.marts = marts;
    }

    /// One KPI as the catalogue shows it.
    ///
    /// @param decimals for display; answers carry their own
    record KpiItem(
            int id,
            String code,
            String name,
            String group,
            Kpi.Format format,
            String unit,
            int decimals,
            Kpi.Aggregation aggregation,
            int direction,
            String description) {}

    /// One entity.
    ///
    /// @param timeZone whose day it lives by; null for ALL
    /// @param sources what it has connections to: `commerce7`, `tock`
    record EntityItem(
            EntityId id,
            String name,
            @JsonProperty("time_zone") @Nullable String timeZone,
            List<String> sources) {}

    @GetMapping("/api/v1/kpis")
    @Operation(summary = "The KPI catalogue, in display order")
    Page<KpiItem> kpis(
            @RequestParam(defaultValue = "50") int limit, @RequestParam(required = false) @Nullable String cursor) {
        return Page.of(
                published(reader ->
                        reader.kpis().stream().map(CatalogueEndpoint::item).toList()),
                limit,
                cursor);
    }

    @GetMapping("/api/v1/entities")
    @Operation(summary = "The entities, ALL of them together included")
    Page<EntityItem> entities(
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            @Parameter(hidden = true) @RequestHeader(name = Access.HEADER, required = false) @Nullable
                    String entities) {
        Access access = Access.of(entities);
        List<EntityItem> items = published(reader -> access.visible(reader.entities()).stream()
                .map(entity -> item(entity, reader.entities()))
                .toList());
        return Page.of(items, limit, cursor);
    }

    private <T> List<T> published(Function<MartReader, List<T>> read) {
        return marts.read(reader -> {
            if (reader.generation().isEmpty()) {
                throw Problems.nothingPublished();
            }
            return read.apply(reader);
        });
    }

    private static KpiItem item(Kpi kpi) {
        return new KpiItem(
                kpi.id(),
                kpi.code(),
                kpi.name(),
                kpi.group(),
                kpi.format(),
                kpi.unit(),
                kpi.decimals(),
                kpi.aggregation(),
                kpi.direction(),
                kpi.description());
    }

    private static EntityItem item(Entity entity, Entities entities) {
        List<Entity> members = entities.members(entity);
        List<String> sources = new ArrayList<>();
        if (members.stream().anyMatch(Entity::hasCommerce7)) {
            sources.add("commerce7");
        }
        if (members.stream().anyMatch(Entity::hasTock)) {
            sources.add("tock");
        }
        ZoneId zone = entity.timeZone();
        return new EntityItem(entity.id(), entity.name(), zone == null ? null : zone.getId(), sources);
    }
}
