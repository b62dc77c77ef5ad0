{{
    config(
        materialized='incremental',
        incremental_strategy='replace_days',
        on_schema_change='fail',
        meta={'days': ['kpi_date']},
        tags=['hot'],
    )
}}

with days as (
    {% if replaces_days() %}
    select
        entity_id,
        day as kpi_date
    from {{ source('transform', 'day_to_replace') }}
    {% else %}
    select
        entity_id,
        order_date as kpi_date
    from {{ ref('fct_orders') }}
    union distinct
    select
        entity_id,
        service_date
    from {{ ref('fct_reservations') }}
    union distinct
    select
        entity_id,
        signup_date
    from {{ ref('fct_club_memberships') }}
    union distinct
    select
        entity_id,
        cancel_date
    from {{ ref('fct_club_memberships') }}
    where cancel_date is not null
    {% endif %}
),

-- each order, visit and membership of a day; a day without any of them has no row
counted as (

    select
        days.entity_id,
        days.kpi_date,
        sales.kpi_date is not null as has_orders,
        visits.kpi_date is not null as has_reservations,
        members.kpi_date is not null as has_memberships,
        {{ zero_where_none('sales', [
            'tasting_room_wine_revenue', 'tasting_fee_revenue_c7', 'tasting_fee_revenue_c7_pos',
            'wine_club_ship_revenue', 'wine_club_pickup_revenue', 'ecommerce_revenue', 'phone_revenue',
            'event_revenue', 'merchandise_other_revenue', 'gift_cards_sold', 'refunds_total',
            'order_count', 'pos_order_count', 'pos_wine_fee_revenue', 'bottles_sold',
        ]) }},
        {{ zero_where_none('controls', [
            'tips_total', 'tax_total', 'shipping_total', 'gift_cards_redeemed', 'refund_order_count', 'pos_guest_count',
        ]) }},
        {{ zero_where_none('visits', [
            'tasting_fee_revenue_tock', 'event_revenue_tock', 'merchandise_other_revenue_tock',
            'reservations_booked', 'reservations_cancelled', 'reservations_no_show', 'reservations_arrived',
            'guests_arrived', 'guests_walk_in',
        ]) }},
        {{ zero_where_none('members', [
            'club_new_members', 'club_new_members_tasting_room', 'club_cancellations', 'club_transfers',
        ]) }}
    from days
    {{ left_join_of_day(ref('int_daily_sales'), 'sales') }}
    {{ left_join_of_day(ref('int_daily_order_controls'), 'controls') }}
    {{ left_join_of_day(ref('int_daily_visits'), 'visits') }}
    {{ left_join_of_day(ref('int_daily_memberships'), 'members') }}
    where coalesce(sales.kpi_date, controls.kpi_date, visits.kpi_date, members.kpi_date) is not null

),

-- A.4: both sources together
summed as (

    select
        *,
        tasting_fee_revenue_c7 + tasting_fee_revenue_tock as tasting_room_fees,
        wine_club_ship_revenue + wine_club_pickup_revenue as wine_club_total_revenue,
        event_revenue + event_revenue_tock as all_event_revenue,
        merchandise_other_revenue + merchandise_other_revenue_tock as all_merchandise_other_revenue
    from counted

),

totalled as (

    select
        *,
        tasting_room_wine_revenue + tasting_room_fees as tasting_room_total_revenue,
        tasting_room_wine_revenue + tasting_room_fees + wine_club_total_revenue + ecommerce_revenue + phone_revenue
        + all_event_revenue + all_merchandise_other_revenue as total_dtc_revenue
    from summed

)

select
    entity_id,
    kpi_date,
    has_orders,
    has_reservations,
    has_memberships,
    cast(tasting_room_wine_revenue as numeric(18, 4)) as tasting_room_wine_revenue,
    cast(tasting_fee_revenue_c7 as numeric(18, 4)) as tasting_fee_revenue_c7,
    cast(tasting_fee_revenue_c7_pos as numeric(18, 4)) as tasting_fee_revenue_c7_pos,
    cast(tasting_fee_revenue_tock as numeric(18, 4)) as tasting_fee_revenue_tock,
    cast(tasting_room_fees as numeric(18, 4)) as tasting_room_fees,
    cast(tasting_room_total_revenue as numeric(18, 4)) as tasting_room_total_revenue,
    cast(wine_club_ship_revenue as numeric(18, 4)) as wine_club_ship_revenue,
    cast(wine_club_pickup_revenue as numeric(18, 4)) as wine_club_pickup_revenue,
    cast(wine_club_total_revenue as numeric(18, 4)) as wine_club_total_revenue,
    cast(ecommerce_revenue as numeric(18, 4)) as ecommerce_revenue,
    cast(phone_revenue as numeric(18, 4)) as phone_revenue,
    cast(all_event_revenue as numeric(18, 4)) as event_revenue,
    cast(all_merchandise_other_revenue as numeric(18, 4)) as merchandise_other_revenue,
    cast(total_dtc_revenue as numeric(18, 4)) as total_dtc_revenue,
    cast(refunds_total as numeric(18, 4)) as refunds_total,
    cast(total_dtc_revenue + refunds_total as numeric(18, 4)) as gross_revenue_before_refunds,
    cast(gift_cards_sold as numeric(18, 4)) as gift_cards_sold,
    cast(gift_cards_redeemed as numeric(18, 4)) as gift_cards_redeemed,
    cast(tips_total as numeric(18, 4)) as tips_total,
    cast(tax_total as numeric(18, 4)) as tax_total,
    cast(shipping_total as numeric(18, 4)) as shipping_total,
    cast(order_count as bigint) as order_count,
    cast(refund_order_count as bigint) as refund_order_count,
    cast(pos_order_count as bigint) as pos_order_count,
    cast(pos_wine_fee_revenue as numeric(18, 4)) as pos_wine_fee_revenue,
    cast(bottles_sold as numeric(18, 4)) as bottles_sold,
    cast(reservations_booked as bigint) as reservations_booked,
    cast(reservations_cancelled as bigint) as reservations_cancelled,
    cast(reservations_no_show as bigint) as reservations_no_show,
    cast(reservations_arrived as bigint) as reservations_arrived,
    cast(reservations_booked - reservations_cancelled as bigint) as reservation_count,
    cast(guests_arrived as bigint) as guests_arrived,
    cast(guests_walk_in as bigint) as guests_walk_in,
    -- A.8.10: the shop's count stands in on a day on which Tock has no record at all
    cast(
        case when has_reservations then guests_arrived + guests_walk_in else pos_guest_count end as bigint
    ) as guest_count,
    cast(club_new_members as bigint) as club_new_members,
    cast(club_new_members_tasting_room as bigint) as club_new_members_tasting_room,
    cast(club_cancellations as bigint) as club_cancellations,
    cast(club_transfers as bigint) as club_transfers,
    cast(club_new_members - club_cancellations as bigint) as club_net_change
from totalled
