{#
    The lines of an order with what each lacks of its order's subtotal, in cents, as a relation beside its order.

    A.8.3: what the lines lack is spread in proportion to |price x quantity|, where all are 0 to |price|, where those are 0
    evenly; the cents that are left go to the largest remainders, ties to the earlier line.
#}
{% macro settled_lines(orders) -%}
    {{ adapter.dispatch('settled_lines', 'barrelhead')(orders) }}
{%- endmacro %}


{# Inside of its order, no sort over all orders is needed. Nearly all orders lack nothing, and take the short way. #}
{% macro postgres__settled_lines(orders) -%}
lateral (
    with lack as (

        select
            {{ refunded(orders ~ '.subtotal_cents', orders ~ '.is_refund') }}
            - sum({{ line_cents('item', orders) }}) as cents
        from jsonb_to_recordset({{ orders }}.items) as item ("price" numeric, "quantity" numeric)

    ),

    weighed as (

        select
            sent.line_number,
            lack.cents as lacking_cents,
            case
                when sum(abs(item.price * item.quantity)) over () > 0 then coalesce(abs(item.price * item.quantity), 0)
                when sum(abs(item.price)) over () > 0 then coalesce(abs(item.price), 0)
                else 1
            end as weight
        from lack
        cross join jsonb_array_elements({{ orders }}.items) with ordinality as sent (body, line_number)
        cross join jsonb_to_record(sent.body) as item ("price" numeric, "quantity" numeric)
        where lack.cents <> 0

    ),

    shared as (

        select
            *,
            div(abs(lacking_cents) * weight, sum(weight) over ()) as share_cents,
            mod(abs(lacking_cents) * weight, sum(weight) over ()) as remainder
        from weighed

    ),

    spread as (

        select
            line_number,
            sign(lacking_cents) * (
                share_cents
                + (row_number() over (order by remainder desc, line_number) <= abs(lacking_cents) - sum(share_cents) over ())::int
            ) as cents
        from shared

    )

    select
        sent.line_number,
        nullif(item."productId", '') as product_id,
        coalesce(item."productTitle", item."purchaseTitle") as product_title,
        item."type" as product_type,
        nullif(item.sku, '') as sku,
        item.price,
        item.quantity,
        item.tax,
        coalesce(item."volumeInML", item."volumeInMl") as volume_ml,
        item."bundleItems" as bundle_items,
        {{ line_cents('item', orders) }} as line_cents,
        coalesce(spread.cents, 0) as adjustment_cents
    from jsonb_array_elements({{ orders }}.items) with ordinality as sent (body, line_number)
    cross join jsonb_to_record(sent.body) as item (
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
    left join spread on sent.line_number = spread.line_number
)
{%- endmacro %}


{# BigQuery knows no lateral join: an array of the lines, made inside of the order, is unnested beside it. #}
{% macro bigquery__settled_lines(orders) -%}
unnest(array(
    select as struct
        line_number,
        product_id,
        product_title,
        product_type,
        sku,
        price,
        quantity,
        tax,
        volume_ml,
        bundle_items,
        line_cents,
        sign(lacking_cents) * (
            share_cents
            + if(
                row_number() over (order by remainder desc, line_number)
                <= abs(lacking_cents) - sum(share_cents) over (),
                1,
                0
            )
        ) as adjustment_cents
    from (
        select
            *,
            coalesce(div(abs(lacking_cents) * weight, nullif(sum(weight) over (), 0)), 0) as share_cents,
            coalesce(mod(abs(lacking_cents) * weight, nullif(sum(weight) over (), 0)), 0) as remainder
        from (
            select
                *,
                coalesce(
                    {{ refunded(orders ~ '.subtotal_cents', orders ~ '.is_refund') }} - sum(line_cents) over (), 0
                ) as lacking_cents,
                case
                    when sum(abs(price * quantity)) over () > 0 then coalesce(abs(price * quantity), 0)
                    when sum(abs(price)) over () > 0 then coalesce(abs(price), 0)
                    else 1
                end as weight
            from (
                select
                    *,
                    {{ line_cents('item', orders) }} as line_cents
                from (
                    select
                        position + 1 as line_number,
                        nullif(json_value(sent, '$.productId'), '') as product_id,
                        coalesce(json_value(sent, '$.productTitle'), json_value(sent, '$.purchaseTitle')) as product_title,
                        json_value(sent, '$.type') as product_type,
                        nullif(json_value(sent, '$.sku'), '') as sku,
                        cast(json_value(sent, '$.price') as numeric) as price,
                        cast(json_value(sent, '$.quantity') as numeric) as quantity,
                        cast(json_value(sent, '$.tax') as numeric) as tax,
                        cast(
                            coalesce(json_value(sent, '$.volumeInML'), json_value(sent, '$.volumeInMl')) as numeric
                        ) as volume_ml,
                        json_query(sent, '$.bundleItems') as bundle_items
                    from unnest(json_query_array({{ orders }}.items)) as sent with offset as position
                ) as item
            ) as priced
        ) as weighed
    ) as shared
))
{%- endmacro %}


{# A.8.3: a line's price times its quantity; on a refund it is negative, whatever sign was sent. #}
{% macro line_cents(item, orders) -%}
    round(coalesce({{ refunded(item ~ '.price * ' ~ item ~ '.quantity', orders ~ '.is_refund') }}, 0))
{%- endmacro %}
