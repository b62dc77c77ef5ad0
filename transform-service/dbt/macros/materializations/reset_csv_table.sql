{#
    A seed that is loaded again replaces its rows and keeps its table, on a full refresh too: views depend on it, and
    readers of an older snapshot still see the rows they began with. Only a change of columns makes the table anew.
#}
{% macro postgres__reset_csv_table(model, full_refresh, old_relation, agate_table) %}
    {%- set actual = adapter.get_columns_in_relation(old_relation) | map(attribute='name') | list -%}
    {% if actual | sort != agate_table.column_names | list | sort %}
        {% do adapter.drop_relation(old_relation) %}
        {{ return(create_csv_table(model, agate_table)) }}
    {% endif %}
    {%- set sql = 'delete from ' ~ old_relation -%}
    {% do run_query(sql) %}
    {{ return(sql) }}
{% endmacro %}
