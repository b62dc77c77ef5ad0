-- set-ups: what was asked for and how each step went. Its transform has the same id.
create table transform.setup (
    id uuid primary key,
    mode text not null check (mode in ('complete', 'quick')),
    clear boolean not null,
    on_failure text not null check (on_failure in ('stop', 'continue')),
    state text not null check (state in ('queued', 'running', 'completed', 'failed', 'broken')),
    requested_at timestamptz not null,
    started_at timestamptz,
    finished_at timestamptz
);
create index on transform.setup (requested_at desc, id);
create table transform.setup_step (
    setup_id uuid not null references transform.setup on delete cascade,
    ordinal int not null,
    step text not null,
    state text not null check (state in ('queued', 'running', 'completed', 'skipped', 'failed', 'broken')),
    seconds numeric(12, 3),
    nodes int,
    row_count bigint,                 -- as far as the database said
    message text,
    primary key (setup_id, ordinal)
);

-- what each seed and model was made of when it was last set up; true while the project is the one last modelled
create table transform.set_up_node (
    unique_id text primary key,
    fingerprint text not null,
    project_fingerprint text not null
);

-- validations: each check of each, with a few examples of what is wrong
create table transform.validation (
    id uuid primary key,
    trigger text not null,
    transform_id uuid,                -- the run after which it looked; null where none asked for it
    started_at timestamptz not null,
    finished_at timestamptz not null,
    state text not null check (state in ('passed', 'failed'))
);
create index on transform.validation (started_at desc, id);
create table transform.check_result (
    validation_id uuid not null references transform.validation on delete cascade,
    ordinal int not null,
    code text not null,
    severity text not null check (severity in ('error', 'warning', 'info')),
    outcome text not null check (outcome in ('passed', 'failed', 'broken')),
    found bigint not null,
    examples text[] not null,
    message text,
    remedy text,
    seconds numeric(12, 3) not null,
    primary key (validation_id, ordinal)
);
