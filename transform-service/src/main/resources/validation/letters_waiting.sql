-- severity: info
-- says: records were refused and wait for somebody
-- mend: GET /api/v1/dead-letters says why each; POST /api/v1/dead-letters/replay tries them again
select reason || ': ' || count(*) as example
from transform.dead_letter
where replayed_at is null
group by reason
