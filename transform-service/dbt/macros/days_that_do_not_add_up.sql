{#
    Days of agg_daily_components that break an identity of the KPIs, or whose revenue is not that of the facts.
    `days` is a relation with entity_id and kpi_date.
#}
{% macro days_that_do_not_add_up(days) -%}
with days as (

    select
        entity_id,
        kpi_date
    from {{ days }} as chosen

),

facts as (

    select
        days.entity_id,
        days.kpi_date,
        component.total_dtc_revenue as actual,
        coalesce((
            select sum(item.net_amount)
            from {{ ref('fct_order_items') }} as item
            where item.entity_id = days.entity_id
                and item.order_date = days.kpi_date
                and item.revenue_line not in ('gift_card', 'mirrored')
        ), 0)
        + coalesce((
            select sum(visit.fee_amount)
            from {{ ref('fct_reservations') }} as visit
            where visit.entity_id = days.entity_id and visit.service_date = days.kpi_date
        ), 0) as expected
    from days
    inner join {{ ref('agg_daily_components') }} as component
        on days.entity_id = component.entity_id and days.kpi_date = component.kpi_date

),

kpis as (

    select
        days.entity_id,
        days.kpi_date,
        count(kpi.kpi_id) as kpis,
        sum(case when kpi.kpi_id = 11 then kpi.numerator end) as total,
        sum(case when kpi.kpi_id in (3, 6, 7, 8, 9, 10) then kpi.numerator end) as parts,
        sum(case when kpi.kpi_id in (3, 6) then kpi.numerator end) as subtotals,
        sum(case when kpi.kpi_id in (1, 2, 4, 5) then kpi.numerator end) as subparts,
        sum(case kpi.kpi_id when 20 then -kpi.numerator when 21 then kpi.numerator when 22 then -kpi.numerator end)
            as unbalanced
    from days
    inner join {{ ref('kpi_daily_components') }} as kpi
        on days.entity_id = kpi.entity_id and days.kpi_date = kpi.kpi_date
    group by days.entity_id, days.kpi_date

)

select entity_id, kpi_date, 'revenue is not that of the facts' as reason from facts where actual <> expected
union all
select entity_id, kpi_date, 'not 27 KPIs' from kpis where kpis <> 27
union all
select entity_id, kpi_date, '11 is not 3 + 6 + 7 + 8 + 9 + 10' from kpis where total <> parts
union all
select entity_id, kpi_date, '3 + 6 is not 1 + 2 + 4 + 5' from kpis where subtotals <> subparts
union all
select entity_id, kpi_date, 'the change of 20 is not 21 - 22' from kpis where unbalanced <> 0
{%- endmacro %}
