{{ config(materialized='view') }}

with components as (

    select
        *,
        cast(sum(club_net_change) over (partition by entity_id order by kpi_date) as bigint) as club_active_members
    from {{ ref('agg_daily_components') }}

)

select
    entity_id,
    kpi_date,
    tasting_room_wine_revenue,
    tasting_fee_revenue_c7,
    tasting_fee_revenue_c7_pos,
    tasting_fee_revenue_tock,
    tasting_room_fees,
    tasting_room_total_revenue,
    wine_club_ship_revenue,
    wine_club_pickup_revenue,
    wine_club_total_revenue,
    ecommerce_revenue,
    phone_revenue,
    event_revenue,
    merchandise_other_revenue,
    total_dtc_revenue,
    refunds_total,
    gross_revenue_before_refunds,
    gift_cards_sold,
    gift_cards_redeemed,
    tips_total,
    tax_total,
    shipping_total,
    order_count,
    refund_order_count,
    pos_order_count,
    pos_wine_fee_revenue,
    bottles_sold,
    reservations_booked,
    reservations_cancelled,
    reservations_no_show,
    reservations_arrived,
    reservation_count,
    guests_arrived,
    guests_walk_in,
    guest_count,
    club_active_members,
    club_active_members - club_net_change as club_active_members_opening,
    club_new_members,
    club_new_members_tasting_room,
    club_cancellations
from components
