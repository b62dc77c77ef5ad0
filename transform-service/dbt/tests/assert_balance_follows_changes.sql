-- 20(d) = 20(d - 1) + 21(d) - 22(d), in the view that analysts read
with balances as (

    select
        entity_id,
        kpi_date,
        club_active_members,
        club_active_members_opening,
        club_new_members - club_cancellations as change,
        coalesce(lag(club_active_members) over (partition by entity_id order by kpi_date), 0) as day_before
    from {{ ref('agg_daily_revenue') }}

)

select *
from balances
where club_active_members <> day_before + change or club_active_members_opening <> day_before
