-- severity: error
-- says: the published catalogue does not hold exactly the KPIs 1 to 27
-- mend: ./barrelhead setup quick loads the seeds again; seeds/dim_kpi.csv is the catalogue
select
    case when kpi.kpi_id is null then 'KPI ' || expected.kpi_id || ' is missing' else 'KPI ' || kpi.kpi_id || ' is unknown' end
        as example
from generate_series(1, 27) as expected (kpi_id)
full join published.dim_kpi as kpi on expected.kpi_id = kpi.kpi_id
where expected.kpi_id is null or kpi.kpi_id is null
