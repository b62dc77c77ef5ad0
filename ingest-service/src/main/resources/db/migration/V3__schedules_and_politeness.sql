-- a list of records as a mode; how many days before its watermark an incremental walk begins where a schedule says so
alter table ingest.run drop constraint run_mode_check;
alter table ingest.run add constraint run_mode_check check (mode in ('incremental', 'full', 'range', 'records'));
alter table ingest.run add column record_ids text[];
alter table ingest.run add constraint run_record_ids_check check ((mode = 'records') = (record_ids is not null));
alter table ingest.run add column overlap_days int check (overlap_days >= 0);

-- when a connection is read without being asked; seeded with defaults, the operators' from then on
create table ingest.schedule (
    id text primary key,              -- connection and name with a dot between
    connection_id text not null,
    name text not null,
    mode text not null check (mode in ('incremental', 'full')),
    overlap_days int check (overlap_days >= 0),
    cron text not null,               -- five fields, in the time zone
    time_zone text not null,          -- the connection's, when next_at was computed
    paused boolean not null default false,
    next_at timestamptz not null,
    last_fired_at timestamptz,
    last_run_id uuid,                 -- also of an instant that added no run because one waited already
    unique (connection_id, name)
);

-- when the next request of a share of a connection's budget is due if none came in a burst
create table ingest.request_budget (
    connection_id text not null,
    share text not null,
    due_at timestamptz not null,
    primary key (connection_id, share)
);

-- the source failed so often in a row that it is left alone until then
alter table ingest.connection_state add column circuit_open_until timestamptz;

-- for analysts and Grafana: a run a row, and a run's stream a row
create view ingest.run_summary as
select
    run.id as run_id,
    run.connection_id,
    run.mode,
    run.state,
    run.requested_by,
    run.requested_at,
    run.started_at,
    run.finished_at,
    run.attempt as attempts,
    run.error,
    coalesce(streams.fetched, 0) as fetched,
    coalesce(streams.published, 0) as published,
    coalesce(streams.landed, 0) as landed
from ingest.run
left join (
    select run_id, sum(fetched)::bigint as fetched, sum(published)::bigint as published, sum(landed)::bigint as landed
    from ingest.run_stream
    group by run_id
) as streams on streams.run_id = run.id;

create view ingest.run_stream_summary as
select run_id, stream, state, fetched, published, landed, total, note, error
from ingest.run_stream;

grant usage on schema ingest to barrelhead_analyst;
grant select on ingest.run_summary, ingest.run_stream_summary to barrelhead_analyst;
