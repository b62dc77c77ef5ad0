{#
    Incremental models of this project replace days: the strategy `replace_days` deletes the rows of exactly the
    (entity, day) pairs that it is told to replace and inserts what is there now, so that a day without records vanishes.

    It replaces dbt's own materialization, which makes a temporary table and reads the catalogue four times for each
    model. Delete and insert are one transaction and, as the role's isolation is repeatable read, one snapshot: the
    days deleted are the days recomputed, whatever lands meanwhile.

    A full refresh keeps the table and replaces its rows, so that readers and dependent views never miss it. Only a
    change of columns makes the table anew; the views on it are made again later in the same run.

    `meta.days` of a model names its date columns.
#}
{% materialization incremental, adapter='postgres' %}
    {%- set existing = load_cached_relation(this) -%}
    {%- set target_relation = this.incorporate(type='table') -%}

    {{ run_hooks(pre_hooks) }}

    {% if existing is none %}
        {% do create_with_indexes(target_relation, sql) %}
    {% elif not should_full_refresh() and existing.is_table %}
        {% call statement('main') %}
            {{ get_incremental_replace_days_sql(target_relation, sql) }}
        {% endcall %}
    {% elif existing.is_table and has_contract_columns(existing) %}
        {% call statement('main') %}
            {{ get_replace_all_sql(target_relation, sql) }}
        {% endcall %}
        {% do settle(target_relation) %}
    {% else %}
        {% set backup = make_backup_relation(target_relation, existing.type) %}
        {% do drop_relation_if_exists(backup) %}
        {% do adapter.rename_relation(existing, backup) %}
        {% do create_with_indexes(target_relation, sql) %}
        {% do adapter.drop_relation(backup) %}
    {% endif %}

    {{ run_hooks(post_hooks) }}
    {% do adapter.commit() %}

    {{ return({'relations': [target_relation]}) }}
{% endmaterialization %}


{% macro create_with_indexes(relation, sql) %}
    {% call statement('main') %}
        {{ get_create_table_as_sql(False, relation, sql) }}
    {% endcall %}
    {% do create_indexes(relation) %}
    {% do settle(relation) %}
{% endmacro %}


{# What a table needs after all of its rows were written. #}
{% macro settle(relation) %}
    {% do run_query('analyze ' ~ relation) %}
    {% do persist_docs(relation, model) %}
{% endmacro %}


{% macro get_incremental_replace_days_sql(relation, sql) %}
    {%- set columns = get_quoted_csv(model.columns.keys() | list) -%}
    {{ require_one_snapshot() }}
    -- what compiling would cost is more than a few days take, and the planner cannot know that they are few
    set local jit = off;
    delete from {{ relation }}
    where ctid = any (array(
        {%- for date_column in config.get('meta').days %}
        select changed.ctid
        from {{ source('transform', 'day_to_replace') }} as these
        cross join lateral (
            select candidate.ctid
            from {{ relation }} as candidate
            where candidate.entity_id = these.entity_id and candidate.{{ date_column }} = these.day
            offset 0
        ) as changed
        {{- ' union' if not loop.last }}
        {%- endfor %}
    ));
    insert into {{ relation }} ({{ columns }})
    select {{ columns }} from ({{ sql }}) as recomputed
{% endmacro %}


{# Without it, the days deleted and the days recomputed could differ, and a day that was marked between them be lost. #}
{% macro require_one_snapshot() %}
    do $$ begin
        if current_setting('transaction_isolation') not in ('repeatable read', 'serializable') then
            raise exception 'models replace days in one snapshot: alter role % set default_transaction_isolation = ''repeatable read''',
                current_user;
        end if;
    end $$;
{%- endmacro %}


{% macro get_replace_all_sql(relation, sql) %}
    {%- set columns = get_quoted_csv(model.columns.keys() | list) -%}
    delete from {{ relation }};
    insert into {{ relation }} ({{ columns }})
    select {{ columns }} from ({{ sql }}) as recomputed
{% endmacro %}


{# Whether a table has exactly the columns of the model's contract. #}
{% macro has_contract_columns(relation) %}
    {%- set actual = [] -%}
    {%- for column in adapter.get_columns_in_relation(relation) -%}
        {%- do actual.append(column.name ~ ' ' ~ column.data_type) -%}
    {%- endfor -%}
    {%- set expected = [] -%}
    {%- for column in model.columns.values() -%}
        {%- do expected.append(column.name ~ ' ' ~ column.data_type) -%}
    {%- endfor -%}
    {{ return(actual | sort == expected | sort) }}
{% endmacro %}
