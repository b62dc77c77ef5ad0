with days as (

    select day::date as date_day
    from generate_series('2015-01-01'::date, '2035-12-31'::date, interval '1 day') as day

),

-- months since the fiscal year began (kpis.md, B.1); without a setting it begins in January
months as (

    select
        days.date_day,
        date_trunc('month', days.date_day)::date as month_start,
        (extract(month from days.date_day)::int - coalesce(winery.fiscal_start_month, 1) + 12) % 12
            as fiscal_month_index
    from days
    left join {{ ref('stg_transform__winery') }} as winery on true

),

periods as (

    select
        *,
        (month_start - make_interval(months => fiscal_month_index % 3))::date as fiscal_quarter_start,
        (month_start - make_interval(months => fiscal_month_index))::date as fiscal_year_start
    from months

)

select
    date_day,
    extract(isodow from date_day)::int as day_of_week,
    to_char(date_day, 'FMDay') as day_name,
    extract(isodow from date_day) in (6, 7) as is_weekend,
    date_trunc('week', date_day)::date as week_start,
    month_start,
    date_trunc('quarter', date_day)::date as quarter_start,
    date_trunc('year', date_day)::date as year_start,
    extract(month from date_day)::int as month_number,
    to_char(date_day, 'FMMonth') as month_name,
    -- a fiscal year is named after the calendar year in which it ends
    extract(year from fiscal_year_start + interval '11 months')::int as fiscal_year,
    fiscal_month_index / 3 + 1 as fiscal_quarter,
    fiscal_month_index + 1 as fiscal_month,
    fiscal_quarter_start,
    fiscal_year_start
from periods
