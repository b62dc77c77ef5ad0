select
    entity_id,
    order_date as kpi_date,
    sum(tip_amount) as tips_total,
    sum(tax_amount) as tax_total,
    sum(shipping_amount) as shipping_total,
    sum(gift_card_amount) as gift_cards_redeemed,
    count(case when is_refund then 1 end) as refund_order_count,
    sum(case when lower(channel) = 'pos' and not is_refund and has_lines then guest_count else 0 end) as pos_guest_count
from {{ ref('fct_orders') }}
group by entity_id, order_date
