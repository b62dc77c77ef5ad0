-- when the walk that counts began, and whether it read everything that the source has of the stream
alter table ingest.run_stream
    add column walk_started_at timestamptz,
    add column whole boolean not null default false;
