{{
    config(
        materialized='incremental',
        incremental_strategy='replace_days',
        on_schema_change='fail',
        meta={'days': ['kpi_date']},
        tags=['hot'],
        indexes=[{'columns': ['entity_id', 'kpi_date']}],
    )
}}

-- the catalogue names the columns: a KPI is defined in dim_kpi alone
with daily as materialized (

    select
        component.entity_id,
        component.kpi_date,
        to_jsonb(component) as amount
    from {{ changed(ref('agg_daily_components'), ['kpi_date']) }} as component

),

kpis as (

    select
        kpi_id,
        agg_type,
        -- a level adds up as its change
        case when agg_type = 'last' then 'club_net_change' else numerator_column end as numerator_column,
        -- an opening level is no day's own
        case when agg_type = 'ratio' then denominator_column end as denominator_column
    from {{ ref('dim_kpi') }}

)

select
    daily.entity_id,
    kpis.kpi_id,
    daily.kpi_date,
    (daily.amount ->> kpis.numerator_column)::numeric(18, 4) as numerator,
    (daily.amount ->> kpis.denominator_column)::numeric(18, 4) as denominator
from daily
cross join kpis
