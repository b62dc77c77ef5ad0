-- A.8.3: the lines of an order add up to its subtotal, to the cent
select
    orders.connection_id,
    orders.order_id,
    orders.subtotal_amount,
    sum(item.line_amount + item.adjustment_amount) as settled
from {{ ref('fct_orders') }} as orders
inner join {{ ref('fct_order_items') }} as item
    on orders.connection_id = item.connection_id and orders.order_id = item.order_id
where orders.subtotal_amount is not null
group by orders.connection_id, orders.order_id, orders.subtotal_amount
having orders.subtotal_amount <> sum(item.line_amount + item.adjustment_amount)
