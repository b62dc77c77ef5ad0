{{ config(materialized='view') }}

with components as (

    select
        component.*,
        kpi.agg_type,
        kpi.scale
    from {{ ref('kpi_daily_components') }} as component
    inner join {{ ref('dim_kpi') }} as kpi on component.kpi_id = kpi.kpi_id

),

-- memberships at the end of each day, and at its start
balances as (

    select
        entity_id,
        kpi_date,
        sum(numerator) over (partition by entity_id order by kpi_date) as closing,
        sum(numerator) over (partition by entity_id order by kpi_date) - numerator as opening
    from components
    where agg_type = 'last'

),

-- a level is its own numerator; attrition divides by the level before the day
resolved as (

    select
        components.entity_id,
        components.kpi_date,
        components.kpi_id,
        components.agg_type,
        components.scale,
        case components.agg_type when 'last' then balances.closing else components.numerator end as numerator,
        case components.agg_type when 'sum_over_opening' then balances.opening else components.denominator end
            as denominator
    from components
    left join balances
        on components.entity_id = balances.entity_id
            and components.kpi_date = balances.kpi_date
            and components.agg_type in ('last', 'sum_over_opening')

)

select
    entity_id,
    kpi_date,
    kpi_id,
    case
        when agg_type in ('sum', 'last') then numerator
        when denominator <> 0 then scale * numerator / denominator
    end as value,
    numerator,
    denominator
from resolved
