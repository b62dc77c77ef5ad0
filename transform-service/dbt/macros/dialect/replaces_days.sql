{# Whether only the days to replace are made; otherwise all of them are. #}
{% macro replaces_days() -%}
    {{ return(adapter.dispatch('replaces_days', 'barrelhead')()) }}
{%- endmacro %}

{% macro postgres__replaces_days() -%}
    {{ return(is_incremental()) }}
{%- endmacro %}

{#
    Without an account there is no table to ask for, and is_incremental() would ask. BARRELHEAD_DBT_OFFLINE says which of
    the two to compile: `days` or `all`.
#}
{% macro bigquery__replaces_days() -%}
    {%- set offline = env_var('BARRELHEAD_DBT_OFFLINE', '') -%}
    {{ return(offline == 'days' if offline else is_incremental()) }}
{%- endmacro %}
