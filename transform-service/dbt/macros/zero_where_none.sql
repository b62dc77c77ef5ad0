{# Columns of a joined daily view, 0 where it has no row of the day: a sum without activity is 0. #}
{% macro zero_where_none(relation, columns) -%}
    {%- for column in columns %}
        coalesce({{ relation }}.{{ column }}, 0) as {{ column }}
        {{- ',' if not loop.last }}
    {%- endfor -%}
{%- endmacro %}
