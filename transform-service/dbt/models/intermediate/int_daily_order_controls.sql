select
    entity_id,
    order_date as kpi_date,
    sum(tip_amount) as tips_total,
    sum(tax_amount) as tax_total,
    sum(shipping_amount) as shipping_total,
    sum(gift_card_amount) as gift_cards_redeemed,
    count(*) filter (where is_refund) as refund_order_count,
    coalesce(sum(guest_count) filter (where lower(channel) = 'pos' and not is_refund and has_lines), 0) as pos_guest_count
from {{ ref('fct_orders') }}
group by entity_id, order_date
