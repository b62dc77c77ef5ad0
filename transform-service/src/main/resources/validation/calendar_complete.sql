-- severity: error
-- says: the published calendar is not the 7,670 days from 2015 to 2035
-- mend: ./barrelhead setup complete makes dim_date anew
with expected as (
    select day::date as date_day
    from generate_series(date '2015-01-01', date '2035-12-31', interval '1 day') as day
)
select coalesce(expected.date_day, known.date_day)::text as example
from expected
full join published.dim_date as known on expected.date_day = known.date_day
where expected.date_day is null or known.date_day is null
