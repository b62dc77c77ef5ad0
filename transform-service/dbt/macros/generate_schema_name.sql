{# The schemas are named by the project alone: staging, marts, kpi_models. #}
{% macro generate_schema_name(custom_schema_name, node) -%}
    {{ custom_schema_name or target.schema }}
{%- endmacro %}
