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
    body."orderNumber"::bigint as order_number,
    body.channel,
    coalesce(lower(body."purchaseType") = 'refund', false) as is_refund,
    body."purchaseType" as purchase_type,
    body."paymentStatus" as payment_status,
    body."complianceStatus" as compliance_status,
    body."orderDeliveryMethod" as delivery_method,
    nullif(body."customerId", '') as customer_id,
    nullif(body."previousOrderId", '') as previous_order_id,
    nullif(body."externalOrderVendor", '') as external_order_vendor,
    body."guestCount"::bigint as guest_count,
    body."subTotal"::bigint as subtotal_cents,
    coalesce(body."taxTotal", 0)::bigint as tax_cents,
    coalesce(body."shipTotal", 0)::bigint as shipping_cents,
    coalesce(body."tipTotal", 0)::bigint as tip_cents,
    coalesce(body."bottleDepositTotal", 0)::bigint as bottle_deposit_cents,
    coalesce(body."dutyTotal", 0)::bigint as duty_cents,
    coalesce(body.taxes @> '[{"isIncludedInPrice": true}]', false) as is_tax_in_price,
    body.items,
    body.tenders,
    coalesce(body.tags, '[]') || coalesce(body."orderTags", '[]') as tags
from source
cross join lateral jsonb_to_record(source.body) as body (
    "orderNumber" numeric,
    "channel" text,
    "purchaseType" text,
    "paymentStatus" text,
    "complianceStatus" text,
    "orderDeliveryMethod" text,
    "customerId" text,
    "previousOrderId" text,
    "externalOrderVendor" text,
    "guestCount" numeric,
    "subTotal" numeric,
    "taxTotal" numeric,
    "shipTotal" numeric,
    "tipTotal" numeric,
    "bottleDepositTotal" numeric,
    "dutyTotal" numeric,
    "taxes" jsonb,
    "items" jsonb,
    "tenders" jsonb,
    "tags" jsonb,
    "orderTags" jsonb
)
