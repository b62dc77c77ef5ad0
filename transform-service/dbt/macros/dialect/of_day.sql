{#
    The one row that a daily view has for the entity and day of `days`. As in `changed`, `offset 0` makes it a look-up
    of that day, so that one changed day costs the same however long history is.
#}
{% macro of_day(relation, days='days') -%}
    lateral (
        select *
        from {{ relation }} as daily
        where daily.entity_id = {{ days }}.entity_id and daily.kpi_date = {{ days }}.kpi_date
        offset 0
    )
{%- endmacro %}
