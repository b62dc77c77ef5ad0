{#
    The same strategy on BigQuery: the rows of exactly the days to replace are deleted and inserted in one transaction. A
    full refresh replaces the table in one statement. It was compiled and parsed, never run.
#}
{% materialization incremental, adapter='bigquery' %}
    {%- set existing = load_cached_relation(this) -%}
    {%- set target_relation = this.incorporate(type='table') -%}

    {{ run_hooks(pre_hooks) }}

    {% if existing is not none and existing.is_table and not should_full_refresh() %}
        {% call statement('main') %}
            {{ bigquery_replace_days_sql(target_relation, sql, config.get('meta').days, model.columns.keys() | list) }}
        {% endcall %}
    {% else %}
        {% if existing is not none and not existing.is_table %}
            {% do adapter.drop_relation(existing) %}
        {% endif %}
        {% call statement('main') %}
            {{ create_table_as(False, target_relation, sql) }}
        {% endcall %}
        {% do persist_docs(target_relation, model) %}
    {% endif %}

    {{ run_hooks(post_hooks) }}

    {{ return({'relations': [target_relation]}) }}
{% endmaterialization %}


{% macro bigquery_replace_days_sql(relation, sql, date_columns, columns) %}
    {%- set columns = get_quoted_csv(columns) -%}
    begin transaction;
    delete from {{ relation }} as made
    where {{ is_replaced('made', date_columns, source('transform', 'day_to_replace')) }};
    insert into {{ relation }} ({{ columns }})
    select {{ columns }} from ({{ sql }}) as recomputed;
    commit transaction;
{% endmacro %}
