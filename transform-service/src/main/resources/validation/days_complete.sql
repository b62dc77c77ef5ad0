-- severity: error
-- says: these days do not have exactly 27 rows
-- mend: ./barrelhead transform --full-refresh publishes every day anew
with counted as (
    select
        entity_id,
        kpi_date,
        count(*) as kpis
    from published.fact_kpi_daily
    group by entity_id, kpi_date
)
select coalesce(day.entity_id, counted.entity_id) || ' ' || coalesce(day.kpi_date, counted.kpi_date) || ' has '
    || coalesce(counted.kpis, 0) as example
from published.daily_coverage as day
full join counted on day.entity_id = counted.entity_id and day.kpi_date = counted.kpi_date
where counted.kpis is distinct from 27
