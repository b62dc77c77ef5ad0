{# Keeps PostgreSQL from making a common table expression anew for each of its readers' rows. #}
{% macro computed_once() -%}
    {{ adapter.dispatch('computed_once', 'barrelhead')() }}
{%- endmacro %}

{% macro postgres__computed_once() -%}
    materialized
{%- endmacro %}

{% macro bigquery__computed_once() -%}
{%- endmacro %}
