-- the balance of the last day is the number of memberships that began and did not end by then
with last_days as (

    select
        entity_id,
        max(kpi_date) as kpi_date
    from {{ ref('agg_daily_revenue') }}
    group by entity_id

),

balances as (

    select
        daily.entity_id,
        daily.kpi_date,
        daily.club_active_members
    from {{ ref('agg_daily_revenue') }} as daily
    inner join last_days on daily.entity_id = last_days.entity_id and daily.kpi_date = last_days.kpi_date

)

select
    balances.entity_id,
    balances.club_active_members,
    count(membership.membership_id) as counted
from balances
left join {{ ref('fct_club_memberships') }} as membership
    on balances.entity_id = membership.entity_id
        and balances.kpi_date >= membership.signup_date
        and (membership.cancel_date is null or balances.kpi_date < membership.cancel_date)
group by balances.entity_id, balances.club_active_members
having balances.club_active_members <> count(membership.membership_id)
