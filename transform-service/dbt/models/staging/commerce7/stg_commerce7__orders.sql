with source as (

    select * from {{ source('raw', 'commerce7_order') }}
    where not deleted

)

select
    source.connection_id,
    source.record_id as order_id,
    source.entity_id,
    source.occurred_at as paid_at,
    source.occurred_on as order_date,
    cast(body.order_number as bigint) as order_number,
    body.channel,
    coalesce(lower(body.purchase_type) = 'refund', false) as is_refund,
    body.purchase_type,
    body.payment_status,
    body.compliance_status,
    body.order_delivery_method as delivery_method,
    nullif(body.customer_id, '') as customer_id,
    nullif(body.previous_order_id, '') as previous_order_id,
    nullif(body.external_order_vendor, '') as external_order_vendor,
    cast(body.guest_count as bigint) as guest_count,
    cast(body.sub_total as bigint) as subtotal_cents,
    cast(coalesce(body.tax_total, 0) as bigint) as tax_cents,
    cast(coalesce(body.ship_total, 0) as bigint) as shipping_cents,
    cast(coalesce(body.tip_total, 0) as bigint) as tip_cents,
    cast(coalesce(body.bottle_deposit_total, 0) as bigint) as bottle_deposit_cents,
    cast(coalesce(body.duty_total, 0) as bigint) as duty_cents,
    {{ json_any_true('body.taxes', 'isIncludedInPrice') }} as is_tax_in_price,
    body.items,
    body.tenders,
    {{ json_concat('body.tags', 'body.order_tags') }} as tags
from source
cross join {{ json_record('source.body', {
    'orderNumber': 'number',
    'channel': 'text',
    'purchaseType': 'text',
    'paymentStatus': 'text',
    'complianceStatus': 'text',
    'orderDeliveryMethod': 'text',
    'customerId': 'text',
    'previousOrderId': 'text',
    'externalOrderVendor': 'text',
    'guestCount': 'number',
    'subTotal': 'number',
    'taxTotal': 'number',
    'shipTotal': 'number',
    'tipTotal': 'number',
    'bottleDepositTotal': 'number',
    'dutyTotal': 'number',
    'taxes': 'json',
    'items': 'json',
    'tenders': 'json',
    'tags': 'json',
    'orderTags': 'json',
}) }} as body
