package io.barrelhead.transform.publish;

import io.barrelhead.contracts.EntityId;
import io.barrelhead.transform.model.claim.Claim;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;

/// Brings the daily tables of `published` to what the models say, and tells the days on which that changed anything.
/// Looks at the days of a claim alone, or at all.
final class Differences {

    private static final String COMPONENTS = """
            with scope as (%1$s),
            gone as (
                delete from published.kpi_daily_components as p using scope
                where p.entity_id = scope.entity_id and p.kpi_date = scope.day
                    and not exists (
                        select from kpi_models.kpi_daily_components as m
                        where m.entity_id = p.entity_id and m.kpi_date = p.kpi_date and m.kpi_id = p.kpi_id
                    )
                returning p.entity_id, p.kpi_date
            ),
            put as (
                insert into published.kpi_daily_components as p (entity_id, kpi_id, kpi_date, numerator, denominator)
                select m.entity_id, m.kpi_id, m.kpi_date, m.numerator, m.denominator
                from scope
                inner join kpi_models.kpi_daily_components as m
                    on m.entity_id = scope.entity_id and m.kpi_date = scope.day
                left join published.kpi_daily_components as old
                    on old.entity_id = m.entity_id and old.kpi_id = m.kpi_id and old.kpi_date = m.kpi_date
                where (old.numerator, old.denominator) is distinct from (m.numerator, m.denominator)
                on conflict (entity_id, kpi_id, kpi_date) do update set
                    numerator = excluded.numerator, denominator = excluded.denominator
                returning p.entity_id, p.kpi_date
            )
            select entity_id, kpi_date from gone union select entity_id, kpi_date from put
            """;

    private static final String COVERAGE = """
            with scope as (%1$s),
            gone as (
                delete from published.daily_coverage as p using scope
                where p.entity_id = scope.entity_id and p.kpi_date = scope.day
                    and not exists (
                        select from marts.agg_daily_components as m
                        where m.entity_id = p.entity_id and m.kpi_date = p.kpi_date
                    )
                returning p.entity_id, p.kpi_date
            ),
            put as (
                insert into published.daily_coverage as p
                    (entity_id, kpi_date, has_orders, has_reservations, has_memberships)
                select m.entity_id, m.kpi_date, m.has_orders, m.has_reservations, m.has_memberships
                from scope
                inner join marts.agg_daily_components as m
                    on m.entity_id = scope.entity_id and m.kpi_date = scope.day
                left join published.daily_coverage as old
                    on old.entity_id = m.entity_id and old.kpi_date = m.kpi_date
                where (old.has_orders, old.has_reservations, old.has_memberships)
                    is distinct from (m.has_orders, m.has_reservations, m.has_memberships)
                on conflict (entity_id, kpi_date) do update set
                    has_orders = excluded.has_orders, has_reservations = excluded.has_reservations,
                    has_memberships = excluded.has_memberships
                returning p.entity_id, p.kpi_date
            )
            select entity_id, kpi_date from gone union select entity_id, kpi_date from put
            """;

    private static final String ALL_DAYS = """
            select entity_id, kpi_date as day from published.daily_coverage
            union select entity_id, kpi_date from published.kpi_daily_components
            union select entity_id, kpi_date from marts.agg_daily_components
            union select entity_id, kpi_date from kpi_models.kpi_daily_components
            """;

    // bound: both statements of a publication look at the same days
    private static final String THESE_DAYS =
            "select entity_id, day from unnest({0}::text[], {1}::date[]) as these (entity_id, day)";

    private Differences() {}

    /// @return the days that changed, by entity
    static SortedMap<EntityId, SortedSet<LocalDate>> write(DSLContext sql, Claim claim) {
        SortedMap<EntityId, SortedSet<LocalDate>> changed = new TreeMap<>(Comparator.comparing(EntityId::value));
        if (claim.run().fullRefresh()) {
            add(changed, sql.fetch(COMPONENTS.formatted(ALL_DAYS)));
            add(changed, sql.fetch(COVERAGE.formatted(ALL_DAYS)));
            return changed;
        }
        Result<Record> claimed = sql.fetch(
                "select entity_id, day from transform.claimed_day where transform_id = {0}",
                claim.run().id().value());
        var entities = DSL.val(claimed.getValues("entity_id", String.class).toArray(String[]::new));
        var days = DSL.val(claimed.getValues("day", LocalDate.class).toArray(LocalDate[]::new));
        add(changed, sql.fetch(COMPONENTS.formatted(THESE_DAYS), entities, days));
        add(changed, sql.fetch(COVERAGE.formatted(THESE_DAYS), entities, days));
        return changed;
    }

    private static void add(Map<EntityId, SortedSet<LocalDate>> changed, Result<Record> days) {
        for (Record day : days) {
            changed.computeIfAbsent(new EntityId(day.get("entity_id", String.class)), entity -> new TreeSet<>())
                    .add(day.get("kpi_date", LocalDate.class));
        }
    }
}
