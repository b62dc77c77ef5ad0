{{
    config(
        materialized='incremental',
        incremental_strategy='replace_days',
        on_schema_change='fail',
        meta={'days': ['order_date']},
        tags=['hot'],
        indexes=[
            {'columns': ['entity_id', 'order_date']},
            {'columns': ['entity_id', 'sku']},
        ],
    )
}}

with orders as (

    select sent.*
    from {{ changed(ref('stg_commerce7__orders'), ['order_date']) }} as sent
    left join {{ ref('stg_transform__connections') }} as connection
        on sent.connection_id = connection.connection_id
    where {{ is_order_in_scope('sent', 'connection') }}

),

items as (

    select
        orders.connection_id,
        orders.order_id,
        line.line_number,
        orders.entity_id,
        orders.order_date,
        orders.is_refund,
        orders.channel,
        orders.delivery_method,
        orders.customer_id,
        coalesce(lower(orders.external_order_vendor) = 'tock', false) as is_sold_by_tock,
        line.product_id,
        line.product_title,
        line.product_type,
        line.sku,
        {{ item_bucket('line.product_type') }} as bucket,
        coalesce(line.quantity, 0) as quantity,
        {{ bottles_each('line.bundle_items') }} as bottles_each,
        cast(line.volume_ml as bigint) as volume_ml,
        line.line_cents,
        line.adjustment_cents,
        line.line_cents + line.adjustment_cents as settled_cents,
        -- where prices contain tax, a line is worth what is left without it
        case when orders.is_tax_in_price then abs(coalesce(line.tax, 0)) else 0 end as contained_tax_cents
    from orders
    cross join {{ settled_lines('orders') }} as line

),

-- A.8.6: what Tock has already taken
mirrored as (

    select
        items.*,
        mirror.sku is not null or (items.is_sold_by_tock and items.bucket in ('fee', 'event')) as is_mirrored
    from items
    left join {{ ref('stg_transform__mirror_skus') }} as mirror
        on items.entity_id = mirror.entity_id and items.sku = mirror.sku

)

select
    connection_id,
    order_id,
    line_number,
    entity_id,
    order_date,
    is_refund,
    channel,
    delivery_method,
    customer_id,
    product_id,
    product_title,
    product_type,
    sku,
    bucket,
    is_mirrored,
    case when is_mirrored then 'mirrored' else {{ revenue_line('bucket', 'channel', 'delivery_method') }} end
        as revenue_line,
    cast(quantity as numeric(18, 4)) as quantity,
    -- A.8.3, A.8.4: a line worth nothing is a comp; a refund takes back what it names
    cast(
        case
            when bucket <> 'wine' or is_mirrored or settled_cents = 0 then 0
            when is_refund then -abs(quantity) * bottles_each
            else quantity * bottles_each
        end as numeric(18, 4)
    ) as bottles,
    volume_ml,
    {{ money('line_cents') }} as line_amount,
    {{ money('adjustment_cents') }} as adjustment_amount,
    {{ money('sign(settled_cents) * contained_tax_cents') }} as contained_tax_amount,
    {{ money('settled_cents - sign(settled_cents) * contained_tax_cents') }} as net_amount
from mirrored
