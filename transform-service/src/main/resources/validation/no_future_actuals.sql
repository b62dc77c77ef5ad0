-- severity: error
-- says: orders count on days that have not begun at the winery
-- mend: correct the paid date at the source, or the time-zone of the connection; reservations may lie ahead, orders not
select connection.connection_id || '/' || paid.order_id || ' on ' || paid.order_date as example
from transform.connection as connection
inner join marts.fct_orders as paid on connection.connection_id = paid.connection_id
where paid.order_date > (current_setting('barrelhead.now')::timestamptz at time zone connection.time_zone)::date
