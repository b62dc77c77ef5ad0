with source as (

    select * from {{ source('raw', 'commerce7_order') }}
    where not deleted

)

select
    source.connection_id,
    source.record_id as order_id,
    item.line_number,
    source.entity_id,
    source.occurred_at as paid_at,
    source.occurred_on as order_date,
    body.channel,
    coalesce(lower(body."purchaseType") = 'refund', false) as is_refund,
    body."paymentStatus" as payment_status,
    body."complianceStatus" as compliance_status,
    body."orderDeliveryMethod" as delivery_method,
    nullif(body."customerId", '') as customer_id,
    nullif(body."externalOrderVendor", '') as external_order_vendor,
    body."subTotal"::bigint as subtotal_cents,
    coalesce(body.tags, '[]') || coalesce(body."orderTags", '[]') as tags,
    coalesce(body.taxes @> '[{"isIncludedInPrice": true}]', false) as is_tax_in_price,
    nullif(item."productId", '') as product_id,
    coalesce(item."productTitle", item."purchaseTitle") as product_title,
    item.type as product_type,
    nullif(item.sku, '') as sku,
    coalesce(item.quantity, 0) as quantity,
    coalesce(item.price, 0) as price_cents,
    coalesce(item.tax, 0)::bigint as tax_cents,
    coalesce(item."volumeInML", item."volumeInMl")::bigint as volume_ml,
    -- A.8.4: a bundle's wines; without a list of them the line is its own bottle
    case
        when jsonb_array_length(item."bundleItems") > 0
            then (
                select coalesce(sum(coalesce(part.quantity, 1)), 0)
                from jsonb_to_recordset(item."bundleItems") as part ("type" text, "quantity" numeric)
                where lower(part.type) = 'wine'
            )
        else 1
    end as bottles_each
from source
cross join lateral jsonb_to_record(source.body) as body (
    "channel" text,
    "purchaseType" text,
    "paymentStatus" text,
    "complianceStatus" text,
    "orderDeliveryMethod" text,
    "customerId" text,
    "externalOrderVendor" text,
    "subTotal" numeric,
    "tags" jsonb,
    "orderTags" jsonb,
    "taxes" jsonb,
    "items" jsonb
)
cross join lateral rows from (
    jsonb_to_recordset(body.items) as (
        "productId" text,
        "productTitle" text,
        "purchaseTitle" text,
        "type" text,
        "sku" text,
        "quantity" numeric,
        "price" numeric,
        "tax" numeric,
        "volumeInML" numeric,
        "volumeInMl" numeric,
        "bundleItems" jsonb
    )
) with ordinality as item (
    "productId",
    "productTitle",
    "purchaseTitle",
    "type",
    "sku",
    "quantity",
    "price",
    "tax",
    "volumeInML",
    "volumeInMl",
    "bundleItems",
    line_number
)
