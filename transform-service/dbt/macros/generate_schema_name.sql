{#
    The schemas are named by the project alone: staging, marts, kpi_models. BARRELHEAD_DBT_SCHEMA puts everything into
    one schema instead: a second build, beside the first.
#}
{% macro generate_schema_name(custom_schema_name, node) -%}
    {{ env_var('BARRELHEAD_DBT_SCHEMA', '') or custom_schema_name or target.schema }}
{%- endmacro %}
