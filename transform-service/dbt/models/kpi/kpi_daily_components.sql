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
with daily as {{ computed_once() }} (

    select
        component.entity_id,
        component.kpi_date,
        {{ row_as_json('component') }} as amounts
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
    {{ json_amount('daily.amounts', 'kpis.numerator_column') }} as numerator,
    {{ json_amount('daily.amounts', 'kpis.denominator_column') }} as denominator
from daily
cross join kpis
