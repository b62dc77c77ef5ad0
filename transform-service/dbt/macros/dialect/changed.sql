{#
    The rows of a relation that lie on a pending day by one of its date columns; all rows when everything is built.
#}
{% macro changed(relation, date_columns) -%}
    {#- named in either case, so that dbt knows what the model reads -#}
    {%- set pending_day = source('transform', 'pending_day') -%}
    {%- if replaces_days() -%}
    {{ adapter.dispatch('rows_of_pending_days', 'barrelhead')(relation, date_columns, pending_day) }}
    {%- else -%}
    {{ relation }}
    {%- endif -%}
{%- endmacro %}


{#
    Each pending day is looked up by itself. `offset 0` keeps the planner from turning that into a join: it cannot know
    how few days are pending, and would read all of history.
#}
{% macro postgres__rows_of_pending_days(relation, date_columns, pending_day) -%}
    (
        {%- for date_column in date_columns %}
        select record.*
        from {{ pending_day }} as pending
        cross join lateral (
            select *
            from {{ relation }} as candidate
            where candidate.entity_id = pending.entity_id and candidate.{{ date_column }} = pending.day
            offset 0
        ) as record
        {{- ' union' if not loop.last }}
        {%- endfor %}
    )
{%- endmacro %}


{% macro bigquery__rows_of_pending_days(relation, date_columns, pending_day) -%}
    (
        select *
        from {{ relation }} as candidate
        where {{ is_pending('candidate', date_columns, pending_day) }}
    )
{%- endmacro %}


{# Whether a row lies on a pending day by one of its date columns. #}
{% macro is_pending(alias, date_columns, pending_day) -%}
    {%- for date_column in date_columns %}
        {{- 'or ' if not loop.first -}}
        struct({{ alias }}.entity_id, {{ alias }}.{{ date_column }})
        in (select struct(pending.entity_id, pending.day) from {{ pending_day }} as pending)
    {%- endfor -%}
{%- endmacro %}
