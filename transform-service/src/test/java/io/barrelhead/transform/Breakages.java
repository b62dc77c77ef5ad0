package io.barrelhead.transform;

import java.util.LinkedHashMap;
import java.util.Map;

/// What breaks the data so that exactly the check of this name must see it. None is mended: a later one must not break
/// what an earlier one broke.
final class Breakages {

    /// SQL as superuser, by check.
    static final Map<String, String> BY_CHECK = new LinkedHashMap<>();

    static {
        BY_CHECK.put("landing_fresh", "update transform.changed_day set marked_at = now() - interval '49 hours'");
        BY_CHECK.put(
                "publication_fresh",
                "update transform.changed_day set seq = nextval('transform.changed_day_seq') where day = '2026-03-07'");
        BY_CHECK.put(
                "letters_waiting",
                "insert into transform.dead_letter (id, reason, detail, first_seen_at, last_seen_at, attempts, sha256, body, attributes)"
                        + " values (gen_random_uuid(), 'wrong_type', 'a price is text', now(), now(), 1, '', '', '{}')");
        BY_CHECK.put(
                "parity_holds",
                "insert into transform.parity_check (id, trigger, state, requested_at, finished_at, days_different)"
                        + " values ('0191d3a0-0000-7000-8000-000000000003', 'nightly', 'different', now(), now(), 1);"
                        + " insert into transform.parity_difference (check_id, relation, entity_id, day, surplus, missing)"
                        + " values ('0191d3a0-0000-7000-8000-000000000003', 'marts.fct_orders', 'estate', '2026-03-07', 1, 0)");
        BY_CHECK.put("landing_accounted", "update transform.partition_offset set landed = landed - 1");
        BY_CHECK.put(
                "generation_current",
                "update published.generation set stale = true, stale_reason = 'a test failed'"
                        + " where generation = (select max(generation) from published.generation)");
        BY_CHECK.put("no_future_actuals", "update marts.fct_orders set order_date = '2100-01-01' where order_id = 'a'");
        BY_CHECK.put(
                "keys_unique",
                "alter table marts.fct_orders drop constraint fct_orders_pkey;"
                        + " insert into marts.fct_orders select * from marts.fct_orders where order_id = 'b'");
        BY_CHECK.put(
                "revenue_adds_up",
                "update published.kpi_daily_components set numerator = numerator + 0.01"
                        + " where kpi_id = 11 and kpi_date = '2026-03-07'");
        BY_CHECK.put(
                "days_complete",
                "delete from published.kpi_daily_components where kpi_id = 13 and kpi_date = '2026-03-07'");
        BY_CHECK.put("kpis_complete", "delete from published.dim_kpi where kpi_id = 27");
        BY_CHECK.put("calendar_complete", "delete from published.dim_date where date_day = '2028-02-29'");
        BY_CHECK.put("fiscal_year_agrees", "update transform.winery set fiscal_start_month = 7");
        BY_CHECK.put("currency_agrees", "update transform.winery set currency = 'EUR'");
        BY_CHECK.put("entities_agree", "update published.dim_entity set has_tock = false where entity_id = 'estate'");
        BY_CHECK.put(
                "staging_not_empty",
                "do $$ begin execute 'create or replace view staging.stg_commerce7__orders as select * from ('"
                        + " || rtrim(pg_get_viewdef('staging.stg_commerce7__orders'::regclass), ';') || ') as v where false'; end $$");
        BY_CHECK.put(
                "time_zones_agree",
                "update transform.connection set time_zone = 'Europe/Berlin' where connection_id = 'visits'");
        BY_CHECK.put(
                "time_zones_known",
                "update transform.connection set time_zone = 'Mars/Olympus' where connection_id = 'visits'");
    }

    private Breakages() {}
}
