-- runs: what was asked for, and how far it is; ids are version 7, so that they sort by age
create table ingest.run (
    id uuid primary key default uuidv7(),
    connection_id text not null,
    mode text not null check (mode in ('incremental', 'full', 'range')),
    from_day date,
    to_day date,
    state text not null default 'queued' check (state in ('queued', 'running', 'completed', 'failed', 'cancelled')),
    requested_by text not null,
    requested_at timestamptz not null,
    started_at timestamptz,
    walked_at timestamptz,            -- every stream was walked; what remains is the landing
    finished_at timestamptz,
    told_at timestamptz,              -- when its progress was last told
    attempt int not null default 0,   -- also the fence: only the worker of the latest attempt may write
    error text,
    idempotency_key text unique,
    check ((mode = 'range') = (from_day is not null and to_day is not null)),
    check (from_day <= to_day),
    check ((state in ('completed', 'failed', 'cancelled')) = (finished_at is not null))
);
create unique index run_one_active on ingest.run (connection_id) where state = 'running';
create index run_of_connection on ingest.run (connection_id, id desc);
create index run_not_ended on ingest.run (id) where state in ('queued', 'running');

create table ingest.run_stream (
    run_id uuid not null references ingest.run on delete cascade,
    position int not null,            -- the order of walking
    stream text not null,
    state text not null default 'queued'
        check (state in ('queued', 'running', 'published', 'completed', 'failed', 'cancelled')),
    attempt int not null default 0,   -- of the run, at the stream's latest walk
    fetched bigint not null default 0,
    published bigint not null default 0,
    landed bigint not null default 0,
    total bigint,                     -- where the source says it
    note text,                        -- what an operator should know though nothing failed
    error text,
    primary key (run_id, stream)
);

-- where the next incremental walk begins: the start of the last walk that the broker acknowledged to its end
create table ingest.stream_cursor (
    connection_id text not null,
    stream text not null,
    watermark timestamptz not null,
    run_id uuid not null,
    primary key (connection_id, stream)
);

create table ingest.connection_state (
    connection_id text primary key,
    throttled_until timestamptz,      -- the source's own wish; a restart keeps to it
    broken_since timestamptz,
    broken_reason text
);

-- run events on their way to Kafka, written with the change that they tell of
create table ingest.outbox (
    id bigint generated always as identity primary key,
    message_key text not null,
    attributes jsonb not null,
    body bytea not null
);

-- db-scheduler's own table
create table ingest.scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    state text,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on ingest.scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on ingest.scheduled_tasks (last_heartbeat);
