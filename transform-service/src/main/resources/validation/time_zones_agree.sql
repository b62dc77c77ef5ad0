-- severity: warning
-- says: connections of one entity have different time zones, so that their days begin at different times
-- mend: give the connections of the entity one time-zone in the connections file, and start again
select entity_id || ': ' || string_agg(distinct time_zone, ', ' order by time_zone) as example
from transform.connection
group by entity_id
having count(distinct time_zone) > 1
