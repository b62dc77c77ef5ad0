-- severity: error
-- says: the published calendar begins its fiscal years in another month than the configuration says
-- mend: ./barrelhead setup quick makes the calendar anew
select distinct 'month ' || extract(month from calendar.fiscal_year_start) || ', configured ' || winery.fiscal_start_month
    as example
from published.dim_date as calendar
inner join transform.winery as winery on extract(month from calendar.fiscal_year_start) <> winery.fiscal_start_month
