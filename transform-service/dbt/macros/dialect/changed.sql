{#
    The rows of a relation that lie on a pending day by one of its date columns; all rows when everything is built.

    Each pending day is looked up by itself. `offset 0` keeps the planner from turning that into a join: it cannot know
    how few days are pending, and would read all of history.
#}
{% macro changed(relation, date_columns) -%}
    {%- set pending_day = source('transform', 'pending_day') -%}
    {%- if not is_incremental() -%}
    {{ relation }}
    {%- else -%}
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
    {%- endif -%}
{%- endmacro %}
