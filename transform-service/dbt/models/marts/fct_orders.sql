{{
    config(
        materialized='incremental',
        incremental_strategy='replace_days',
        on_schema_change='fail',
        meta={'days': ['order_date']},
        tags=['hot'],
        indexes=[{'columns': ['entity_id', 'order_date']}],
    )
}}

with orders as (

    select sent.*
    from {{ changed(ref('stg_commerce7__orders'), ['order_date']) }} as sent
    left join {{ ref('stg_transform__connections') }} as connection
        on sent.connection_id = connection.connection_id
    where {{ is_order_in_scope('sent', 'connection') }}

)

select
    orders.connection_id,
    orders.order_id,
    orders.entity_id,
    orders.order_date,
    orders.paid_at,
    orders.order_number,
    orders.channel,
    orders.purchase_type,
    orders.is_refund,
    orders.payment_status,
    orders.compliance_status,
    orders.delivery_method,
    orders.customer_id,
    orders.previous_order_id,
    orders.external_order_vendor,
    {{ json_length('orders.items') }} > 0 as has_lines,
    coalesce(orders.guest_count, 0) as guest_count,
    {{ money(refunded('orders.subtotal_cents')) }} as subtotal_amount,
    {{ money(refunded('orders.tax_cents')) }} as tax_amount,
    {{ money(refunded('orders.shipping_cents')) }} as shipping_amount,
    {{ money(refunded('orders.tip_cents')) }} as tip_amount,
    {{ money(refunded('orders.bottle_deposit_cents')) }} as bottle_deposit_amount,
    {{ money(refunded('orders.duty_cents')) }} as duty_amount,
    {{ money('coalesce(' ~ gift_cards_redeemed('orders') ~ ', 0)') }} as gift_card_amount
from orders
