-- the balance of the last day is the number of memberships that began and did not end by then
with last_days as (

    select distinct on (entity_id)
        entity_id,
        kpi_date,
        club_active_members
    from {{ ref('agg_daily_revenue') }}
    order by entity_id asc, kpi_date desc

)

select
    last_days.entity_id,
    last_days.club_active_members,
    count(membership.membership_id) as counted
from last_days
left join {{ ref('fct_club_memberships') }} as membership
    on last_days.entity_id = membership.entity_id
        and last_days.kpi_date >= membership.signup_date
        and last_days.kpi_date < coalesce(membership.cancel_date, 'infinity')
group by last_days.entity_id, last_days.club_active_members
having last_days.club_active_members <> count(membership.membership_id)
