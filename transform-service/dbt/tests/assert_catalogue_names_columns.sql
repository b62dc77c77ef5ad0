-- each column that dim_kpi names is one of agg_daily_revenue
with named as (

    select numerator_column as column_name
    from {{ ref('dim_kpi') }}
    union distinct
    select denominator_column
    from {{ ref('dim_kpi') }}
    where denominator_column is not null

),

known as (

    {{ column_names(ref('agg_daily_revenue')) }}

)

select named.column_name
from named
where named.column_name not in (select known.column_name from known)
    and exists (select 1 from known)
