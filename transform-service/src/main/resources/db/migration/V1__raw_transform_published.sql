-- raw: the latest version of each source record, one table a stream. Streams that count on local days carry them, so
-- that a landing can mark the days that a change touches.

create table raw.commerce7_order (
    connection_id text not null,
    record_id text not null,
    entity_id text not null,
    version bigint[] not null,
    sha256 bytea not null,
    deleted boolean not null,
    source_updated_at timestamptz,
    occurred_at timestamptz,          -- orderPaidDate
    occurred_on date,                 -- its local day
    run_id uuid,
    landed_at timestamptz not null default now(),
    body jsonb not null,
    primary key (connection_id, record_id)
);
create index on raw.commerce7_order (entity_id, occurred_on);

create table raw.commerce7_club_membership (
    connection_id text not null,
    record_id text not null,
    entity_id text not null,
    version bigint[] not null,
    sha256 bytea not null,
    deleted boolean not null,
    source_updated_at timestamptz,
    occurred_at timestamptz,          -- signupDate
    occurred_on date,                 -- its local day
    ended_at timestamptz,             -- cancelDate, as sent
    ended_on date,                    -- its local day
    run_id uuid,
    landed_at timestamptz not null default now(),
    body jsonb not null,
    primary key (connection_id, record_id)
);
create index on raw.commerce7_club_membership (entity_id, occurred_on);
create index on raw.commerce7_club_membership (entity_id, ended_on);

create table raw.tock_reservation (
    connection_id text not null,
    record_id text not null,
    entity_id text not null,
    version bigint[] not null,
    sha256 bytea not null,
    deleted boolean not null,
    source_updated_at timestamptz,
    occurred_at timestamptz,          -- serviceDateTimestamp
    occurred_on date,                 -- its day in the business's time zone
    pos_sku text,                     -- of its experience: lines with it in Commerce7 were already taken by Tock
    run_id uuid,
    landed_at timestamptz not null default now(),
    body jsonb not null,
    primary key (connection_id, record_id)
);
create index on raw.tock_reservation (entity_id, occurred_on);
create index on raw.tock_reservation (entity_id, pos_sku) where pos_sku is not null and not deleted;

-- streams that describe and count on no day
create table raw.commerce7_customer (
    connection_id text not null,
    record_id text not null,
    entity_id text not null,
    version bigint[] not null,
    sha256 bytea not null,
    deleted boolean not null,
    source_updated_at timestamptz,
    occurred_at timestamptz,          -- createdAt
    occurred_on date,
    run_id uuid,
    landed_at timestamptz not null default now(),
    body jsonb not null,
    primary key (connection_id, record_id)
);
create table raw.commerce7_club (like raw.commerce7_customer including all);
create table raw.commerce7_product (like raw.commerce7_customer including all);
create table raw.tock_guest (like raw.commerce7_customer including all);

-- what the configuration says of the connections, without secrets
create table transform.connection (
    connection_id text primary key,
    source text not null check (source in ('commerce7', 'tock')),
    entity_id text not null,
    time_zone text not null,
    excluded_order_tags text[] not null default '{}'
);
create table transform.winery (
    only_row boolean primary key default true check (only_row),
    currency text not null,
    fiscal_start_month int not null check (fiscal_start_month between 1 and 12)
);

-- the days whose facts are older than their records: done_seq follows seq when they are published
create sequence transform.changed_day_seq;
create table transform.changed_day (
    entity_id text not null,
    day date not null,
    seq bigint not null default nextval('transform.changed_day_seq'),
    done_seq bigint not null default 0,
    marked_at timestamptz not null default now(),
    newest_record_at timestamptz,     -- the latest change at a source among the records that marked it
    primary key (entity_id, day)
);
create index on transform.changed_day (seq) where seq > done_seq;
create view transform.pending_day as
    select entity_id, day, seq, marked_at from transform.changed_day where seq > done_seq;

-- the same for the streams that describe: their dimensions are made anew now and then, not day by day
create table transform.changed_stream (
    stream text primary key,
    seq bigint not null default nextval('transform.changed_day_seq'),
    done_seq bigint not null default 0,
    marked_at timestamptz not null,
    done_at timestamptz
);

-- the SKUs that Tock sells, as the models see them: set at a claim, so that one run sees one set
create table transform.mirror_sku (
    entity_id text not null,
    sku text not null,
    primary key (entity_id, sku)
);

-- accounting: exact because the offset moves in the landing's own transaction
create table transform.partition_offset (
    topic_id text not null,           -- the topic's id: a topic made anew starts anew
    partition int not null,
    first_offset bigint not null,     -- where the accounting begins
    next_offset bigint not null,      -- next - first = landed + superseded + duplicate + dead_lettered
    landed bigint not null default 0,
    superseded bigint not null default 0,
    duplicate bigint not null default 0,
    dead_lettered bigint not null default 0,
    primary key (topic_id, partition)
);
create table transform.run_tally (
    run_id uuid not null,
    attempt int not null,
    connection_id text not null,
    stream text not null,
    landed bigint not null default 0,
    superseded bigint not null default 0,
    duplicate bigint not null default 0,
    dead_lettered bigint not null default 0,
    primary key (run_id, attempt, stream)
);

create table transform.dead_letter (
    id uuid primary key,
    connection_id text,
    stream text,
    record_id text,
    reason text not null,
    detail text not null,
    first_seen_at timestamptz not null,
    last_seen_at timestamptz not null,
    attempts int not null,
    sha256 bytea not null,
    body bytea not null,
    attributes jsonb not null,        -- the message's CloudEvents attributes, for a replay
    topic text,
    partition int,
    record_offset bigint,
    replayed_at timestamptz
);
create unique index on transform.dead_letter
    (coalesce(connection_id, ''), coalesce(stream, ''), coalesce(record_id, ''), reason, sha256);

create table transform.transform_run (
    id uuid primary key,
    state text not null check (state in ('queued', 'running', 'completed', 'failed')),
    trigger text not null,
    full_refresh boolean not null default false,
    stages text[] not null,
    generation bigint,
    changed_days int,
    requested_at timestamptz not null,
    started_at timestamptz,
    finished_at timestamptz,
    error text
);
create index on transform.transform_run (requested_at desc, id);
create table transform.claimed_day (
    transform_id uuid not null references transform.transform_run on delete cascade,
    entity_id text not null,
    day date not null,
    seq bigint not null,
    primary key (transform_id, entity_id, day)
);
create table transform.stage_result (
    transform_id uuid not null references transform.transform_run on delete cascade,
    ordinal int not null,
    stage text not null,
    state text not null check (state in ('queued', 'running', 'completed', 'failed', 'skipped')),
    started_at timestamptz,
    seconds numeric(12, 3),
    nodes int,
    message text,
    primary key (transform_id, ordinal)
);
create table transform.node_result (
    transform_id uuid not null references transform.transform_run on delete cascade,
    stage text not null,
    unique_id text not null,
    status text not null,
    seconds numeric(12, 3),
    rows_affected bigint,
    failures bigint,
    message text,
    primary key (transform_id, stage, unique_id)
);

-- what the last full run was made of: another dbt project or other connections make the next run a full one
create table transform.modelled_project (
    only_row boolean primary key default true check (only_row),
    fingerprint text not null,
    transform_id uuid not null,
    modelled_at timestamptz not null
);

-- the changed days of each generation, written with it and told on barrelhead.marts after it
create table transform.announcement (
    generation bigint not null,
    entity_id text not null,
    transform_id uuid not null,
    changed_days date[] not null,
    newest_record_at timestamptz,
    published_at timestamptz not null,
    announced_at timestamptz,
    primary key (generation, entity_id)
);
create index on transform.announcement (generation) where announced_at is null;

-- published: what passed its tests. A generation changes all of it in one transaction.
create table published.generation (
    generation bigint primary key,
    transform_id uuid not null,
    published_at timestamptz not null,
    newest_record_at timestamptz,
    changed_days int not null,
    tests_passed int not null,
    tests_warned int not null,
    tests_failed int not null,
    stale boolean not null default false,
    stale_since timestamptz,
    stale_reason text
);
create table published.dim_kpi (
    kpi_id int primary key,
    code text not null unique,
    name text not null,
    kpi_group text not null,
    format text not null,
    unit text not null,
    decimals int not null,
    agg_type text not null,           -- sum, ratio, last, sum_over_opening
    numerator_column text not null,
    denominator_column text,
    scale int not null,
    numerator_agg text not null,
    denominator_agg text,
    direction int not null,
    display_order int not null,
    needs_orders boolean not null,    -- which streams its coverage looks at
    needs_reservations boolean not null,
    needs_memberships boolean not null,
    description text not null
);
create table published.dim_entity (
    entity_id text primary key,
    name text not null,
    time_zone text,                   -- null for ALL
    has_commerce7 boolean not null,
    has_tock boolean not null
);
create table published.dim_date (
    date_day date primary key,
    day_of_week int not null,         -- ISO: 1 is Monday
    day_name text not null,
    is_weekend boolean not null,
    week_start date not null,
    month_start date not null,
    quarter_start date not null,
    year_start date not null,
    month_number int not null,
    month_name text not null,
    fiscal_year int not null,
    fiscal_quarter int not null,
    fiscal_month int not null,
    fiscal_quarter_start date not null,
    fiscal_year_start date not null
);
create table published.dim_customer (
    connection_id text not null,
    customer_id text not null,
    entity_id text not null,
    first_name text,
    last_name text,
    city text,
    state_code text,
    country_code text,
    is_club_member boolean,
    order_count bigint,
    lifetime_value numeric(18, 4),
    customer_since date,
    primary key (connection_id, customer_id)
);
create table published.dim_product (
    connection_id text not null,
    product_id text not null,
    entity_id text not null,
    title text,
    product_type text,
    department_id text,
    varietal text,
    vintage int,
    primary key (connection_id, product_id)
);

-- what adds up: a KPI's numerator and denominator on each day that has records
create table published.kpi_daily_components (
    entity_id text not null,
    kpi_id int not null,
    kpi_date date not null,
    numerator numeric(18, 4) not null,
    denominator numeric(18, 4),
    primary key (entity_id, kpi_id, kpi_date)
);
create index on published.kpi_daily_components (kpi_date);

-- the days on which records of each kind count
create table published.daily_coverage (
    entity_id text not null,
    kpi_date date not null,
    has_orders boolean not null,
    has_reservations boolean not null,
    has_memberships boolean not null,
    primary key (entity_id, kpi_date)
);
create index on published.daily_coverage (entity_id, kpi_date) where has_orders;
create index on published.daily_coverage (entity_id, kpi_date) where has_reservations;
create index on published.daily_coverage (entity_id, kpi_date) where has_memberships;

-- 27 rows a day and entity. Memberships (20) are a running balance of sign-ups less cancellations, attrition (23) divides
-- by the balance of the day before: both are sums over the components, so that a change to an old day is one row.
create view published.fact_kpi_daily as
    select
        c.entity_id,
        c.kpi_date,
        c.kpi_id,
        case
            when k.agg_type = 'sum' then c.numerator
            when c.denominator <> 0 then k.scale * c.numerator / c.denominator
        end as value,
        c.numerator,
        c.denominator
    from published.kpi_daily_components as c
    inner join published.dim_kpi as k on c.kpi_id = k.kpi_id
    where k.agg_type in ('sum', 'ratio')
    union all
    select
        entity_id,
        kpi_date,
        kpi_id,
        case
            when agg_type = 'last' then balance
            when opening <> 0 then scale * numerator / opening
        end as value,
        case when agg_type = 'last' then balance else numerator end as numerator,
        case when agg_type = 'sum_over_opening' then opening end as denominator
    from (
        select
            c.entity_id,
            c.kpi_date,
            c.kpi_id,
            c.numerator,
            k.agg_type,
            k.scale,
            b.balance,
            b.balance - b.net as opening
        from published.kpi_daily_components as c
        inner join published.dim_kpi as k on c.kpi_id = k.kpi_id
        inner join (
            select
                m.entity_id,
                m.kpi_date,
                m.numerator as net,
                sum(m.numerator) over (partition by m.entity_id order by m.kpi_date) as balance
            from published.kpi_daily_components as m
            inner join published.dim_kpi as mk on m.kpi_id = mk.kpi_id and mk.agg_type = 'last'
        ) as b on c.entity_id = b.entity_id and c.kpi_date = b.kpi_date
        where k.agg_type in ('last', 'sum_over_opening')
    ) as balanced;

grant select on transform.connection, transform.winery, transform.changed_day, transform.pending_day,
    transform.mirror_sku to barrelhead_dbt;
