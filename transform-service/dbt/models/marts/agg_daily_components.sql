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
    {% if is_incremental() %}
    select
        entity_id,
        day as kpi_date
    from {{ source('transform', 'pending_day') }}
    {% else %}
    select
        entity_id,
        order_date as kpi_date
    from {{ ref('fct_orders') }}
    union
    select
        entity_id,
        service_date
    from {{ ref('fct_reservations') }}
    union
    select
        entity_id,
        signup_date
    from {{ ref('fct_club_memberships') }}
    union
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
    left join {{ of_day(ref('int_daily_sales')) }} as sales on true
    left join {{ of_day(ref('int_daily_order_controls')) }} as controls on true
    left join {{ of_day(ref('int_daily_visits')) }} as visits on true
    left join {{ of_day(ref('int_daily_memberships')) }} as members on true
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
    tasting_room_wine_revenue::numeric(18, 4) as tasting_room_wine_revenue,
    tasting_fee_revenue_c7::numeric(18, 4) as tasting_fee_revenue_c7,
    tasting_fee_revenue_c7_pos::numeric(18, 4) as tasting_fee_revenue_c7_pos,
    tasting_fee_revenue_tock::numeric(18, 4) as tasting_fee_revenue_tock,
    tasting_room_fees::numeric(18, 4) as tasting_room_fees,
    tasting_room_total_revenue::numeric(18, 4) as tasting_room_total_revenue,
    wine_club_ship_revenue::numeric(18, 4) as wine_club_ship_revenue,
    wine_club_pickup_revenue::numeric(18, 4) as wine_club_pickup_revenue,
    wine_club_total_revenue::numeric(18, 4) as wine_club_total_revenue,
    ecommerce_revenue::numeric(18, 4) as ecommerce_revenue,
    phone_revenue::numeric(18, 4) as phone_revenue,
    all_event_revenue::numeric(18, 4) as event_revenue,
    all_merchandise_other_revenue::numeric(18, 4) as merchandise_other_revenue,
    total_dtc_revenue::numeric(18, 4) as total_dtc_revenue,
    refunds_total::numeric(18, 4) as refunds_total,
    (total_dtc_revenue + refunds_total)::numeric(18, 4) as gross_revenue_before_refunds,
    gift_cards_sold::numeric(18, 4) as gift_cards_sold,
    gift_cards_redeemed::numeric(18, 4) as gift_cards_redeemed,
    tips_total::numeric(18, 4) as tips_total,
    tax_total::numeric(18, 4) as tax_total,
    shipping_total::numeric(18, 4) as shipping_total,
    order_count::bigint as order_count,
    refund_order_count::bigint as refund_order_count,
    pos_order_count::bigint as pos_order_count,
    pos_wine_fee_revenue::numeric(18, 4) as pos_wine_fee_revenue,
    bottles_sold::numeric(18, 4) as bottles_sold,
    reservations_booked::bigint as reservations_booked,
    reservations_cancelled::bigint as reservations_cancelled,
    reservations_no_show::bigint as reservations_no_show,
    reservations_arrived::bigint as reservations_arrived,
    (reservations_booked - reservations_cancelled)::bigint as reservation_count,
    guests_arrived::bigint as guests_arrived,
    guests_walk_in::bigint as guests_walk_in,
    -- A.8.10: the shop's count stands in on a day on which Tock has no record at all
    case when has_reservations then guests_arrived + guests_walk_in else pos_guest_count end::bigint as guest_count,
    club_new_members::bigint as club_new_members,
    club_new_members_tasting_room::bigint as club_new_members_tasting_room,
    club_cancellations::bigint as club_cancellations,
    club_transfers::bigint as club_transfers,
    (club_new_members - club_cancellations)::bigint as club_net_change
from totalled
