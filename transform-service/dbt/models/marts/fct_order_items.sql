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

with items as (

    select item.*
    from {{ changed(ref('stg_commerce7__order_items'), ['order_date']) }} as item
    left join {{ ref('stg_transform__connections') }} as connection
        on item.connection_id = connection.connection_id
    where {{ is_order_in_scope('item', 'connection') }}

),

-- A.8.3: a refund's lines and its subtotal are negative, whatever sign was sent
signed as (

    select
        *,
        (case when is_refund then -abs(price_cents * quantity) else price_cents * quantity end)::bigint as line_cents,
        case when is_refund then -abs(subtotal_cents) else subtotal_cents end as order_cents
    from items

),

-- A.8.3: what the lines lack of the subtotal is spread in proportion to their worth, else their price, else evenly
weighed as (

    select
        *,
        coalesce(order_cents - sum(line_cents) over of_order, 0) as lacking_cents,
        case
            when sum(abs(line_cents)) over of_order > 0 then abs(line_cents)
            when sum(abs(price_cents)) over of_order > 0 then abs(price_cents)
            else 1
        end as weight
    from signed
    window of_order as (partition by connection_id, order_id)

),

shared as (

    select
        *,
        div(abs(lacking_cents) * weight, sum(weight) over of_order) as share_cents,
        mod(abs(lacking_cents) * weight, sum(weight) over of_order) as remainder
    from weighed
    window of_order as (partition by connection_id, order_id)

),

-- cents that are left go to the largest remainders, ties to the earlier line
settled as (

    select
        *,
        sign(lacking_cents) * (
            share_cents
            + (
                row_number() over (partition by connection_id, order_id order by remainder desc, line_number)
                <= abs(lacking_cents) - sum(share_cents) over (partition by connection_id, order_id)
            )::int
        ) as adjustment_cents
    from shared

),

classified as (

    select
        settled.*,
        {{ item_bucket('settled.product_type') }} as bucket,
        mirror.sku is not null as is_mirror_sku,
        line_cents + adjustment_cents as settled_cents,
        -- prices that contain tax: the line without it
        case
            when settled.is_tax_in_price
                then sign(line_cents + adjustment_cents) * abs(settled.tax_cents)
            else 0
        end as contained_tax_cents
    from settled
    left join {{ ref('stg_transform__mirror_skus') }} as mirror
        on settled.entity_id = mirror.entity_id and settled.sku = mirror.sku

),

-- A.8.6: what Tock has already taken
mirrored as (

    select
        *,
        is_mirror_sku
        or (bucket in ('fee', 'event') and coalesce(lower(external_order_vendor) = 'tock', false)) as is_mirrored
    from classified

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
    quantity::numeric(18, 4) as quantity,
    -- A.8.3, A.8.4: a line worth nothing is a comp; a refund takes back what it names
    case
        when bucket = 'wine' and not is_mirrored then sign(settled_cents) * abs(quantity) * bottles_each
        else 0
    end::numeric(18, 4) as bottles,
    volume_ml,
    {{ money('line_cents') }} as line_amount,
    {{ money('adjustment_cents') }} as adjustment_amount,
    {{ money('contained_tax_cents') }} as contained_tax_amount,
    {{ money('settled_cents - contained_tax_cents') }} as net_amount
from mirrored
