package io.barrelhead.transform.model.claim;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// The SKUs that Tock sells: what an order carries under one of them, Tock has already taken. Set at a claim, so that
/// one run sees one set; an order may be older than the reservation that made its SKU known, so its day changes. Order
/// and reservation are published together, or their money would count twice for a while: all that is pending is live
/// then. It happens as often as an experience is new.
final class MirrorSkus {

    /// Jumps from one SKU to the next in the index: reservations are many, experiences few.
    private static final String REFRESH = """
            with recursive sold as (
                (
                    select entity_id, pos_sku from raw.tock_reservation
                    where pos_sku is not null and not deleted
                    order by entity_id, pos_sku limit 1
                )
                union all
                select following.entity_id, following.pos_sku
                from sold
                cross join lateral (
                    select entity_id, pos_sku from raw.tock_reservation as r
                    where pos_sku is not null and not deleted
                        and (r.entity_id, r.pos_sku) > (sold.entity_id, sold.pos_sku)
                    order by entity_id, pos_sku limit 1
                ) as following
            ),
            gone as (
                delete from transform.mirror_sku as known
                where not exists (
                    select from sold where sold.entity_id = known.entity_id and sold.pos_sku = known.sku
                )
                returning entity_id, sku
            ),
            came as (
                insert into transform.mirror_sku (entity_id, sku)
                select entity_id, pos_sku from sold
                on conflict do nothing
                returning entity_id, sku
            )
            select entity_id, sku from gone union all select entity_id, sku from came
            """;

    private static final String MARK_DAYS = """
            insert into transform.changed_day (entity_id, day, marked_at)
            select distinct item.entity_id, item.order_date, {0}
            from marts.fct_order_items as item
            where (item.entity_id, item.sku) in (select * from unnest({1}::text[], {2}::text[]))
            order by item.entity_id, item.order_date
            on conflict (entity_id, day) do update set
                seq = nextval('transform.changed_day_seq'), marked_at = excluded.marked_at
            """;

    /// Live until it is done; see `changed_day.live_after`.
    private static final String MAKE_LIVE = """
            with pending as (
                select entity_id, day from transform.changed_day
                where seq > done_seq
                order by entity_id, day
                for update
            )
            update transform.changed_day as c set live_after = c.done_seq
            from pending
            where c.entity_id = pending.entity_id and c.day = pending.day
            """;

    private MirrorSkus() {}

    static void refresh(DSLContext sql, Instant at) {
        var changed = sql.fetch(REFRESH);
        boolean modelled = sql.fetchSingle("select to_regclass('marts.fct_order_items') is not null")
                .get(0, boolean.class);
        if (changed.isEmpty() || !modelled) {
            return;
        }
        sql.execute(
                MARK_DAYS,
                DSL.val(OffsetDateTime.ofInstant(at, ZoneOffset.UTC)),
                DSL.val(changed.getValues("entity_id", String.class).toArray(String[]::new)),
                DSL.val(changed.getValues("sku", String.class).toArray(String[]::new)));
        sql.execute(MAKE_LIVE);
    }
}
