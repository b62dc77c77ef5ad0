with events as (

    select
        entity_id,
        signup_date as kpi_date,
        connection_id,
        customer_id,
        1 as signups,
        0 as cancellations,
        coalesce(signup_date = cancel_date, false) as is_same_day
    from {{ ref('fct_club_memberships') }}

    union all

    select
        entity_id,
        cancel_date as kpi_date,
        connection_id,
        customer_id,
        0 as signups,
        1 as cancellations,
        signup_date = cancel_date as is_same_day
    from {{ ref('fct_club_memberships') }}
    where cancel_date is not null

),

customers as (

    select
        entity_id,
        kpi_date,
        connection_id,
        customer_id,
        sum(signups) as signups,
        sum(cancellations) as cancellations,
        sum(case when is_same_day then 0 else signups end) as joined,
        sum(case when is_same_day then 0 else cancellations end) as left_clubs
    from events
    group by entity_id, kpi_date, connection_id, customer_id

),

-- A.8.11: whoever bought in the tasting room on the day, any amount; A.7 (m): an order without lines bought nothing
pos_buyers as (

    select distinct
        entity_id,
        order_date,
        connection_id,
        customer_id
    from {{ ref('fct_orders') }}
    where lower(channel) = 'pos' and not is_refund and has_lines and customer_id is not null

),

-- A.8.11: one customer's cancellation and sign-up of different memberships on one day are a switch, one to one
switched as (

    select
        customers.entity_id,
        customers.kpi_date,
        customers.signups,
        customers.cancellations,
        {% if var('club_switch_is_transfer') -%}
        case
            when customers.customer_id is not null then least(customers.joined, customers.left_clubs)
            else 0
        end as transfers,
        {%- else -%}
        0 as transfers,
        {%- endif %}
        customers.customer_id is null or pos_buyers.customer_id is not null as is_tasting_room
    from customers
    left join pos_buyers
        on customers.entity_id = pos_buyers.entity_id
            and customers.kpi_date = pos_buyers.order_date
            and customers.connection_id = pos_buyers.connection_id
            and customers.customer_id = pos_buyers.customer_id

)

select
    entity_id,
    kpi_date,
    sum(signups - transfers) as club_new_members,
    sum(case when is_tasting_room then signups - transfers else 0 end) as club_new_members_tasting_room,
    sum(cancellations - transfers) as club_cancellations,
    sum(transfers) as club_transfers
from switched
group by entity_id, kpi_date
