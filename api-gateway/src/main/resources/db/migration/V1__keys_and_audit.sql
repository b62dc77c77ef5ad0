-- Who may come in, and what was done. The secret of a key is never stored: 32 random bytes need no slow hash.

create table api_key (
    seq bigint generated always as identity unique,
    id text primary key check (id ~ '^[a-z2-7]{8}$'),
    name text not null check (length(name) between 1 and 100),
    role text not null check (role in ('viewer', 'operator', 'admin')),
    entities text[] not null default '{}',
    secret_sha256 bytea not null check (length(secret_sha256) = 32),
    created_at timestamptz not null,
    created_by text not null,
    expires_at timestamptz,
    revoked_at timestamptz,
    revoked_by text,
    check ((revoked_at is null) = (revoked_by is null)),
    check (cardinality(entities) = 0 or role = 'viewer')
);
comment on table api_key is 'One row a key, kept after revocation; entities empty = every entity';

create table audit_log (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    who text,
    action text not null,
    target text not null,
    outcome text not null check (outcome in ('done', 'refused', 'failed')),
    detail text not null,
    source_address text not null,
    times integer not null default 1 check (times > 0)
);
comment on table audit_log is 'Every act of an operator or admin, one row each; refusals alike within a few seconds share a row (times)';
create index audit_log_at on audit_log using brin (at);

create function refuse_to_change_audit_log() returns trigger language plpgsql as $$
begin
    raise exception 'the audit log only grows';
end
$$;
create trigger audit_log_only_grows before update or delete or truncate on audit_log
    for each statement execute function refuse_to_change_audit_log();
