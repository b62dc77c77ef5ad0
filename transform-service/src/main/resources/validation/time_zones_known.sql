-- severity: error
-- says: PostgreSQL does not know the time zone of a connection
-- mend: use the name of a region, e.g. America/Los_Angeles, as time-zone in the connections file
select connection_id || ': ' || time_zone as example
from transform.connection
where lower(time_zone) not in (select lower(name) from pg_timezone_names)
