-- severity: error
-- says: the published entities are not those of the configured connections
-- mend: ./barrelhead setup quick loads the seeds again, and with them the entities
with configured as (
    select
        entity_id,
        bool_or(source = 'commerce7') as has_commerce7,
        bool_or(source = 'tock') as has_tock
    from transform.connection
    group by entity_id
    union all
    select
        'ALL',
        coalesce(bool_or(source = 'commerce7'), false),
        coalesce(bool_or(source = 'tock'), false)
    from transform.connection
)
select coalesce(configured.entity_id, known.entity_id) as example
from configured
full join published.dim_entity as known
    on configured.entity_id = known.entity_id
        and configured.has_commerce7 = known.has_commerce7
        and configured.has_tock = known.has_tock
where configured.entity_id is null or known.entity_id is null
