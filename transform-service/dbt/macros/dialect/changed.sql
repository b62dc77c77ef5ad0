{#
    The rows of a relation that lie on a day to replace by one of its date columns; all rows when everything is built.
#}
{% macro changed(relation, date_columns) -%}
    {#- named in either case, so that dbt knows what the model reads -#}
    {%- set days = source('transform', 'day_to_replace') -%}
    {%- if replaces_days() -%}
    {{ adapter.dispatch('rows_of_days_to_replace', 'barrelhead')(relation, date_columns, days) }}
    {%- else -%}
    {{ relation }}
    {%- endif -%}
{%- endmacro %}


{#
    Each of the days is looked up by itself. `offset 0` keeps the planner from turning that into a join: it cannot know
    how few they are, and would read all of history.
#}
{% macro postgres__rows_of_days_to_replace(relation, date_columns, days) -%}
    (
        {%- for date_column in date_columns %}
        select record.*
        from {{ days }} as these
        cross join lateral (
            select *
            from {{ relation }} as candidate
            where candidate.entity_id = these.entity_id and candidate.{{ date_column }} = these.day
            offset 0
        ) as record
        {{- ' union' if not loop.last }}
        {%- endfor %}
    )
{%- endmacro %}


{% macro bigquery__rows_of_days_to_replace(relation, date_columns, days) -%}
    (
        select *
        from {{ relation }} as candidate
        where {{ is_replaced('candidate', date_columns, days) }}
    )
{%- endmacro %}


{# Whether a row lies on a day to replace by one of its date columns. #}
{% macro is_replaced(alias, date_columns, days) -%}
    {%- for date_column in date_columns %}
        {{- 'or ' if not loop.first -}}
        struct({{ alias }}.entity_id, {{ alias }}.{{ date_column }})
        in (select struct(these.entity_id, these.day) from {{ days }} as these)
    {%- endfor -%}
{%- endmacro %}
