-- what webhooks brought, as it came: committed before the sender hears of it, kept some days after the broker has it
create table ingest.inbox (
    id bigint generated always as identity primary key,
    connection_id text not null,
    origin text not null check (origin in ('webhook', 'send-log')),
    stream text,                      -- what it is about; null where that could not be told
    record_id text,                   -- null where it is about no single record
    action text check (action in ('changed', 'deleted', 'bulk')),
    once_key text,                    -- equal for what is the same webhook again; null where each one counts
    body bytea not null,
    size int not null,
    sha256 bytea not null,
    received_at timestamptz not null, -- when it was sent, where a log of failed sends brought it
    state text not null default 'waiting' check (state in ('waiting', 'queued', 'walking', 'settled')),
    attempts int not null default 0,
    settled_at timestamptz,           -- the broker has what follows from it
    unique (connection_id, once_key),
    check ((state = 'settled') = (settled_at is not null))
);
comment on column ingest.inbox.state is
    'waiting for the relay; a bulk update is queued, then walking; settled once the broker has its records';
-- what failed most often comes last, so that it holds up nobody
create index inbox_waiting on ingest.inbox (attempts, id) where state = 'waiting';
create index inbox_unpublished on ingest.inbox (connection_id, received_at) where state <> 'settled';
create unique index inbox_one_walk on ingest.inbox (connection_id) where state = 'walking';
create index inbox_of_connection on ingest.inbox (connection_id, id desc);
create index inbox_of_record on ingest.inbox (connection_id, stream, record_id, id desc);
create index inbox_settled on ingest.inbox (settled_at) where state = 'settled';

-- since when Commerce7's log of failed sends is to be read; moved when it was read to its end
create table ingest.send_log (
    connection_id text primary key,
    read_until timestamptz not null
);
