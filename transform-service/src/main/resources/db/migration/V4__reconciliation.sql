-- set where a whole walk did not have a record that was there before: it counts as deleted until it is seen again
alter table raw.commerce7_order add column absent_run uuid;
alter table raw.commerce7_customer add column absent_run uuid;
alter table raw.commerce7_club_membership add column absent_run uuid;
alter table raw.commerce7_club add column absent_run uuid;
alter table raw.commerce7_product add column absent_run uuid;
alter table raw.tock_reservation add column absent_run uuid;
alter table raw.tock_guest add column absent_run uuid;

-- what came lately, one narrow row a message: what a walk is compared with. It goes with the comparison.
create table transform.receipt (
    connection_id text not null,
    stream text not null,
    record_id text not null,
    run_id uuid,                      -- null: a webhook brought it
    outcome text not null check (outcome in ('landed', 'superseded', 'duplicate', 'dead_lettered')),
    day date,                         -- the local day on which the record counts
    behind_ms bigint,                 -- from the change at the source to the landing
    received_at timestamptz not null
);
create index on transform.receipt (connection_id, stream, run_id);

-- the streams that were read to their end once: before, everything is new and nothing was missed
create table transform.loaded_stream (
    connection_id text not null,
    stream text not null,
    loaded_at timestamptz not null,
    primary key (connection_id, stream)
);
insert into transform.loaded_stream (connection_id, stream, loaded_at)
    select distinct connection_id, stream, now() from transform.run_tally;

-- the connections whose webhooks arrive: of the others none can be missed
create table transform.webhook_sender (
    connection_id text primary key,
    first_at timestamptz not null
);

-- one comparison a run and stream
create table transform.reconciliation (
    id uuid primary key default uuidv7(),
    run_id uuid not null,
    connection_id text not null,
    stream text not null,
    attempt int not null,
    mode text not null,
    whole boolean not null,           -- the walk read all that the source has
    published bigint not null,
    walk_started_at timestamptz not null,
    asked_at timestamptz not null,
    state text not null default 'waiting'
        check (state in ('waiting', 'compared', 'held_back', 'confirmed', 'overtaken', 'expired')),
    reconciled_at timestamptz,
    note text,
    first_load boolean not null default false,
    webhooks boolean not null default false,
    seen bigint not null default 0,   -- seen = had + brought + refused
    had bigint not null default 0,
    brought bigint not null default 0,
    missed bigint not null default 0, -- of those brought
    refused bigint not null default 0,
    missed_p50_ms bigint,
    missed_max_ms bigint,
    received bigint not null default 0,
    duplicates bigint not null default 0,
    late bigint not null default 0,
    received_p50_ms bigint,
    received_max_ms bigint,
    absent bigint not null default 0,
    deleted bigint not null default 0,
    unique (run_id, stream)
);
create index on transform.reconciliation (asked_at desc, id desc);
create index on transform.reconciliation (connection_id, stream);
create index on transform.reconciliation (id) where state = 'waiting';
create table transform.reconciliation_day (
    reconciliation_id uuid not null references transform.reconciliation on delete cascade,
    day date not null,
    had bigint not null,
    brought bigint not null,
    missed bigint not null,
    refused bigint not null,
    received bigint not null,
    duplicates bigint not null,
    late bigint not null,
    absent bigint not null,
    primary key (reconciliation_id, day)
);

-- the records that an operator has to confirm before they leave the numbers
create table transform.held_record (
    reconciliation_id uuid not null references transform.reconciliation on delete cascade,
    record_id text not null,
    primary key (reconciliation_id, record_id)
);
