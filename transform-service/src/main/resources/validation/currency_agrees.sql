-- severity: error
-- says: the published KPIs are in another currency than the configuration says
-- mend: ./barrelhead setup quick loads the seeds again; records in another currency are refused
select kpi.code || ' is in ' || kpi.unit || ', configured ' || winery.currency as example
from published.dim_kpi as kpi
inner join transform.winery as winery on kpi.format = 'currency' and kpi.unit <> winery.currency
