{#
    The lines of an order with what each lacks of its order's subtotal, in cents, as a lateral subquery: inside of its
    order, no sort over all orders is needed.

    A.8.3: what the lines lack is spread in proportion to |price x quantity|, where all are 0 to |price|, where those are 0
    evenly; the cents that are left go to the largest remainders, ties to the earlier line. Nearly all orders lack nothing,
    and take the short way.
#}
{% macro settled_lines(orders) -%}
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
        item.*,
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


{# A.8.3: a line's price times its quantity; on a refund it is negative, whatever sign was sent. #}
{% macro line_cents(item, orders) -%}
    round(coalesce({{ refunded(item ~ '.price * ' ~ item ~ '.quantity', orders ~ '.is_refund') }}, 0))
{%- endmacro %}
