-- what is left of each order after the lines that Tock has already taken (A.8.6, A.8.7)
with orders as (

    select
        connection_id,
        order_id,
        entity_id,
        order_date,
        is_refund,
        coalesce(lower(channel) = 'pos', false) as is_pos,
        coalesce(sum(net_amount) filter (where revenue_line = 'tasting_room_wine'), 0) as tasting_room_wine,
        coalesce(sum(net_amount) filter (where revenue_line = 'tasting_fee'), 0) as tasting_fee,
        coalesce(sum(net_amount) filter (where revenue_line = 'wine_club_ship'), 0) as wine_club_ship,
        coalesce(sum(net_amount) filter (where revenue_line = 'wine_club_pickup'), 0) as wine_club_pickup,
        coalesce(sum(net_amount) filter (where revenue_line = 'ecommerce'), 0) as ecommerce,
        coalesce(sum(net_amount) filter (where revenue_line = 'phone'), 0) as phone,
        coalesce(sum(net_amount) filter (where revenue_line = 'event'), 0) as event,
        coalesce(sum(net_amount) filter (where revenue_line = 'merchandise_other'), 0) as merchandise_other,
        coalesce(sum(net_amount) filter (where revenue_line = 'gift_card'), 0) as gift_card,
        coalesce(sum(net_amount) filter (where revenue_line not in ('gift_card', 'mirrored')), 0) as revenue,
        sum(bottles) as bottles
    from {{ ref('fct_order_items') }}
    group by connection_id, order_id, entity_id, order_date, is_refund, is_pos

)

select
    entity_id,
    order_date as kpi_date,
    sum(tasting_room_wine) as tasting_room_wine_revenue,
    sum(tasting_fee) as tasting_fee_revenue_c7,
    coalesce(sum(tasting_fee) filter (where is_pos), 0) as tasting_fee_revenue_c7_pos,
    sum(wine_club_ship) as wine_club_ship_revenue,
    sum(wine_club_pickup) as wine_club_pickup_revenue,
    sum(ecommerce) as ecommerce_revenue,
    sum(phone) as phone_revenue,
    sum(event) as event_revenue,
    sum(merchandise_other) as merchandise_other_revenue,
    sum(gift_card) as gift_cards_sold,
    coalesce(-sum(revenue) filter (where is_refund), 0) as refunds_total,
    count(*) filter (where not is_refund and revenue > 0) as order_count,
    count(*) filter (where is_pos and not is_refund and tasting_room_wine + tasting_fee > 0) as pos_order_count,
    coalesce(sum(tasting_room_wine + tasting_fee) filter (where is_pos), 0) as pos_wine_fee_revenue,
    sum(bottles) as bottles_sold
from orders
group by entity_id, order_date
