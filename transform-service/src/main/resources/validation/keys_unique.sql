-- severity: error
-- says: two rows of a fact have one key
-- mend: look at these records at the source and in raw, then ./barrelhead transform --full-refresh
select 'order ' || connection_id || '/' || order_id as example
from marts.fct_orders
group by connection_id, order_id
having count(*) > 1
union all
select 'item ' || connection_id || '/' || order_id || '/' || line_number
from marts.fct_order_items
group by connection_id, order_id, line_number
having count(*) > 1
union all
select 'reservation ' || connection_id || '/' || reservation_id
from marts.fct_reservations
group by connection_id, reservation_id
having count(*) > 1
union all
select 'membership ' || connection_id || '/' || membership_id
from marts.fct_club_memberships
group by connection_id, membership_id
having count(*) > 1
union all
select 'day ' || entity_id || ' ' || kpi_date
from marts.agg_daily_components
group by entity_id, kpi_date
having count(*) > 1
