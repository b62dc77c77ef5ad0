-- severity: error
-- says: on these days the total (KPI 11) is not the sum of its parts (3, 6, 7, 8, 9, 10)
-- mend: ./barrelhead transform --full-refresh; if it stays, a model counts a line twice or not at all
select entity_id || ' ' || kpi_date as example
from published.kpi_daily_components
where kpi_id in (3, 6, 7, 8, 9, 10, 11)
group by entity_id, kpi_date
having sum(case kpi_id when 11 then numerator else -numerator end) <> 0
