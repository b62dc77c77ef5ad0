-- Roles and schemas: one role a service, each owns only what it writes. Run as a superuser in the database `barrelhead`;
-- a repeat changes nothing but the passwords, which are read from the session: `barrelhead.ingest_password` and so on.
do $$
declare
    service text;
begin
    foreach service in array array['ingest', 'transform', 'dbt', 'kpi', 'gateway', 'analyst'] loop
        if not exists (select from pg_roles where rolname = 'barrelhead_' || service) then
            execute format('create role %I login', 'barrelhead_' || service);
        end if;
        execute format(
            'alter role %I password %L',
            'barrelhead_' || service,
            current_setting('barrelhead.' || service || '_password')
        );
    end loop;
end
$$;

-- a dbt model is one transaction: with one snapshot, a record that lands meanwhile is in it wholly or not at all
alter role barrelhead_dbt set default_transaction_isolation = 'repeatable read';
-- the planner cannot know how few days are pending, and would compile each of the short queries over them
alter role barrelhead_dbt set jit = off;
-- a model's commit need not wait for the disk: that of the publication does, and until then the days are pending
alter role barrelhead_dbt set synchronous_commit = off;
alter role barrelhead_analyst set default_transaction_read_only = on;
alter role barrelhead_analyst set statement_timeout = '5min';

revoke all on schema public from public;

create schema if not exists ingest authorization barrelhead_ingest;
create schema if not exists raw authorization barrelhead_transform;
create schema if not exists transform authorization barrelhead_transform;
create schema if not exists published authorization barrelhead_transform;
create schema if not exists staging authorization barrelhead_dbt;
create schema if not exists marts authorization barrelhead_dbt;
create schema if not exists kpi_models authorization barrelhead_dbt;
create schema if not exists parity authorization barrelhead_dbt;
create schema if not exists kpi authorization barrelhead_kpi;
create schema if not exists gateway authorization barrelhead_gateway;

-- dbt reads what was landed; what it may read of `transform` is granted table by table in that service's migrations
grant usage on schema raw, transform to barrelhead_dbt;
alter default privileges for role barrelhead_transform in schema raw grant select on tables to barrelhead_dbt;

-- the transform service publishes what dbt built; analysts read it too
grant usage on schema staging, marts, kpi_models to barrelhead_transform, barrelhead_analyst;
alter default privileges for role barrelhead_dbt in schema staging
    grant select on tables to barrelhead_transform, barrelhead_analyst;
alter default privileges for role barrelhead_dbt in schema marts
    grant select on tables to barrelhead_transform, barrelhead_analyst;
alter default privileges for role barrelhead_dbt in schema kpi_models
    grant select on tables to barrelhead_transform, barrelhead_analyst;

-- a second build beside the first, for as long as the two are compared: nobody else sees it
grant usage on schema parity to barrelhead_transform;
alter default privileges for role barrelhead_dbt in schema parity grant select on tables to barrelhead_transform;

-- the published numbers, and what the KPI service makes of them
grant usage on schema published to barrelhead_kpi, barrelhead_analyst;
alter default privileges for role barrelhead_transform in schema published
    grant select on tables to barrelhead_kpi, barrelhead_analyst;
grant usage on schema kpi to barrelhead_analyst;
alter default privileges for role barrelhead_kpi in schema kpi grant select on tables to barrelhead_analyst;
