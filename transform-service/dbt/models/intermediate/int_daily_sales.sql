-- what is left of each order after the lines that Tock has already taken (A.8.6, A.8.7)
with orders as (

    select
        connection_id,
        order_id,
        entity_id,
        order_date,
        is_refund,
        coalesce(lower(channel) = 'pos', false) as is_pos,
        sum(case when revenue_line = 'tasting_room_wine' then net_amount else 0 end) as tasting_room_wine,
        sum(case when revenue_line = 'tasting_fee' then net_amount else 0 end) as tasting_fee,
        sum(case when revenue_line = 'wine_club_ship' then net_amount else 0 end) as wine_club_ship,
        sum(case when revenue_line = 'wine_club_pickup' then net_amount else 0 end) as wine_club_pickup,
        sum(case when revenue_line = 'ecommerce' then net_amount else 0 end) as ecommerce,
        sum(case when revenue_line = 'phone' then net_amount else 0 end) as phone,
        sum(case when revenue_line = 'event' then net_amount else 0 end) as event,
        sum(case when revenue_line = 'merchandise_other' then net_amount else 0 end) as merchandise_other,
        sum(case when revenue_line = 'gift_card' then net_amount else 0 end) as gift_card,
        sum(case when revenue_line not in ('gift_card', 'mirrored') then net_amount else 0 end) as revenue,
        sum(bottles) as bottles
    from {{ ref('fct_order_items') }}
    group by connection_id, order_id, entity_id, order_date, is_refund, is_pos

)

select
    entity_id,
    order_date as kpi_date,
    sum(tasting_room_wine) as tasting_room_wine_revenue,
    sum(tasting_fee) as tasting_fee_revenue_c7,
    sum(case when is_pos then tasting_fee else 0 end) as tasting_fee_revenue_c7_pos,
    sum(wine_club_ship) as wine_club_ship_revenue,
    sum(wine_club_pickup) as wine_club_pickup_revenue,
    sum(ecommerce) as ecommerce_revenue,
    sum(phone) as phone_revenue,
    sum(event) as event_revenue,
    sum(merchandise_other) as merchandise_other_revenue,
    sum(gift_card) as gift_cards_sold,
    sum(case when is_refund then -revenue else 0 end) as refunds_total,
    count(case when not is_refund and revenue > 0 then 1 end) as order_count,
    count(case when is_pos and not is_refund and tasting_room_wine + tasting_fee > 0 then 1 end) as pos_order_count,
    sum(case when is_pos then tasting_room_wine + tasting_fee else 0 end) as pos_wine_fee_revenue,
    sum(bottles) as bottles_sold
from orders
group by entity_id, order_date
