-- severity: warning
-- says: nothing that counts has landed for long
-- mend: ./barrelhead status shows the connections; ./barrelhead ingest CONNECTION asks the source now
with configured as (
    select distinct entity_id from transform.connection
),
landed as (
    select
        entity_id,
        max(marked_at) as last_at
    from transform.changed_day
    group by entity_id
)
select configured.entity_id || ': ' || coalesce('since ' || date_trunc('minute', landed.last_at at time zone 'UTC') || ' UTC', 'never')
    as example
from configured
left join landed on configured.entity_id = landed.entity_id
where landed.last_at is null
    or landed.last_at
        < current_setting('barrelhead.now')::timestamptz - current_setting('barrelhead.silent_after')::interval
