-- severity: error
-- says: on these days the tables are not what a full refresh makes of the records
-- mend: POST /api/v1/parity-checks/{id}/mend has them made anew; ./barrelhead parity compares again
select difference.entity_id || ' ' || difference.day || ' ' || string_agg(difference.relation, ', ' order by difference.relation)
    as example
from transform.parity_difference as difference
where difference.check_id = (
    select latest.id
    from transform.parity_check as latest
    where latest.state in ('equal', 'different')
    order by latest.finished_at desc
    limit 1
)
group by difference.entity_id, difference.day
