-- kpi: what the service makes of the published numbers. Everything here can be computed again from schema published.

-- the as-of days whose numbers are kept, per entity, and from which generation they were last computed
create table kpi.as_of_day (
    as_of_date date not null,
    entity_id text not null,
    generation bigint not null,
    asked_at timestamptz,             -- when somebody last asked for the day; null while nobody did
    primary key (as_of_date, entity_id)
);
create index on kpi.as_of_day (generation, as_of_date desc);

-- one row a KPI, entity and as-of day: the four windows to that day and the calendar year before
create table kpi.agg_kpi_dashboard (
    as_of_date date not null,
    kpi_id int not null,
    entity_id text not null,
    mtd_value numeric,
    mtd_prior numeric,
    mtd_delta numeric,
    mtd_delta_pct numeric,
    qtd_value numeric,
    qtd_prior numeric,
    qtd_delta numeric,
    qtd_delta_pct numeric,
    ytd_value numeric,
    ytd_prior numeric,
    ytd_delta numeric,
    ytd_delta_pct numeric,
    last28_value numeric,
    last28_prior numeric,
    last28_delta numeric,
    last28_delta_pct numeric,
    payload jsonb not null,           -- the KPI's object of the dashboard answer, field for field
    generation bigint not null,
    computed_at timestamptz not null,
    primary key (as_of_date, kpi_id, entity_id),
    foreign key (as_of_date, entity_id) references kpi.as_of_day on delete cascade
);
create index on kpi.agg_kpi_dashboard (as_of_date, entity_id);

-- days that a generation changed and whose as-of rows are not rewritten yet
create table kpi.changed_day (
    entity_id text not null,
    day date not null,
    generation bigint not null,
    primary key (entity_id, day)
);

-- events to be sent, written with the numbers that they tell of
create table kpi.announcement (
    id bigint generated always as identity primary key,
    entity_id text not null,
    generation bigint not null,
    as_of_date date not null,
    kpi_ids int[] not null,
    computed_at timestamptz not null
);

-- how it works inside is nobody else's: analysts read the numbers
revoke select on kpi.as_of_day, kpi.changed_day, kpi.announcement from barrelhead_analyst;
