-- parity: what the incremental runs made of the records, against what a full refresh makes of them, day by day
create table transform.parity_check (
    id uuid primary key,
    trigger text not null check (trigger in ('nightly', 'operator')),
    requested_by text,                -- the key that asked; null at night
    state text not null check (state in ('queued', 'running', 'equal', 'different', 'broken')),
    requested_at timestamptz not null,
    started_at timestamptz,
    finished_at timestamptz,
    days_compared int not null default 0,
    days_skipped int not null default 0, -- in motion: they changed while it looked, or were not published yet
    days_different int not null default 0,
    message text,                     -- why it is broken
    mended_at timestamptz             -- when an operator had its days made anew
);
create index on transform.parity_check (requested_at desc, id desc);
-- one at a time, over all replicas
create unique index on transform.parity_check ((true)) where state in ('queued', 'running');

-- a day on which a relation differs
create table transform.parity_difference (
    check_id uuid not null references transform.parity_check on delete cascade,
    relation text not null,
    entity_id text not null,
    day date not null,
    surplus bigint not null,          -- rows that it has and a full refresh does not make
    missing bigint not null,          -- rows that a full refresh makes and it does not have
    surplus_example text,             -- one of them each, as JSON
    missing_example text,
    primary key (check_id, relation, entity_id, day)
);
