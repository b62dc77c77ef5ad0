-- live: somebody waits for this day's numbers. Where a mark is not live it came with many of its kind, from a walk over
-- history, and such days wait for each other.
alter table transform.changed_day
    add column live_after bigint;     -- the seq that the day had before its latest live mark: live until a later one is done

create or replace view transform.pending_day as
    select entity_id, day, seq, marked_at, coalesce(live_after >= done_seq, false) as live
    from transform.changed_day
    where seq > done_seq;

-- The days that dbt replaces. A run's session sees what that run claimed, whatever becomes of the service meanwhile; every
-- other session, such as that of a dbt started by hand, sees all that is pending. Runs name their sessions: see profiles.yml.
create view transform.day_to_replace as
    select entity_id, day
    from transform.claimed_day
    where transform_id = substring(current_setting('application_name') from '^barrelhead-([0-9a-f-]{36})$')::uuid
    union all
    select entity_id, day
    from transform.changed_day
    where seq > done_seq and current_setting('application_name') !~ '^barrelhead-[0-9a-f-]{36}$';
grant select on transform.day_to_replace to barrelhead_dbt;
