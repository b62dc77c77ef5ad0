with days as (

    {{ days_between('2015-01-01', '2035-12-31') }}

),

-- months since the fiscal year began (kpis.md, B.1); without a setting it begins in January
months as (

    select
        days.date_day,
        {{ start_of('month', 'days.date_day') }} as month_start,
        cast(
            mod(extract(month from days.date_day) - coalesce(winery.fiscal_start_month, 1) + 12, 12) as integer
        ) as fiscal_month_index
    from days
    left join {{ ref('stg_transform__winery') }} as winery on true

),

periods as (

    select
        *,
        {{ months_before('month_start', 'mod(fiscal_month_index, 3)') }} as fiscal_quarter_start,
        {{ months_before('month_start', 'fiscal_month_index') }} as fiscal_year_start
    from months

)

select
    date_day,
    {{ iso_weekday('date_day') }} as day_of_week,
    {{ name_of('day', 'date_day') }} as day_name,
    {{ iso_weekday('date_day') }} in (6, 7) as is_weekend,
    {{ start_of('week', 'date_day') }} as week_start,
    month_start,
    {{ start_of('quarter', 'date_day') }} as quarter_start,
    {{ start_of('year', 'date_day') }} as year_start,
    cast(extract(month from date_day) as integer) as month_number,
    {{ name_of('month', 'date_day') }} as month_name,
    -- a fiscal year is named after the calendar year in which it ends
    cast(extract(year from {{ months_before('fiscal_year_start', '-11') }}) as integer) as fiscal_year,
    cast(div(fiscal_month_index, 3) + 1 as integer) as fiscal_quarter,
    fiscal_month_index + 1 as fiscal_month,
    fiscal_quarter_start,
    fiscal_year_start
from periods
