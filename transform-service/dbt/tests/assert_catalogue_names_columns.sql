-- each column that dim_kpi names is one of agg_daily_revenue
with named as (

    select numerator_column as column_name from {{ ref('dim_kpi') }}
    union
    select denominator_column from {{ ref('dim_kpi') }} where denominator_column is not null

),

columns as (

    select jsonb_object_keys(to_jsonb(daily)) as column_name
    from (select * from {{ ref('agg_daily_revenue') }} limit 1) as daily

)

select named.column_name
from named
left join columns on named.column_name = columns.column_name
where columns.column_name is null and exists (select 1 from columns)
