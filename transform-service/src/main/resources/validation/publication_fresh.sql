-- severity: warning
-- says: days that changed wait for their publication for long
-- mend: GET /api/v1/transforms says why runs fail or what runs now; ./barrelhead transform runs again
select entity_id || ' ' || day as example
from transform.pending_day
where marked_at < current_setting('barrelhead.now')::timestamptz - current_setting('barrelhead.late_after')::interval
