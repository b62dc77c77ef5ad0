-- severity: error
-- says: the published numbers are stale, because a later run failed
-- mend: mend what the reason names, then ./barrelhead transform --full-refresh
select 'generation ' || generation || ': ' || coalesce(stale_reason, 'no reason was kept') as example
from published.generation
where stale and generation = (select max(generation) from published.generation)
