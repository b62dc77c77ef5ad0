{# Joins the one row that a daily view has for the entity and day of `days`; its columns are null where it has none. #}
{% macro left_join_of_day(relation, alias, days='days') -%}
    {{ adapter.dispatch('left_join_of_day', 'barrelhead')(relation, alias, days) }}
{%- endmacro %}


{# As in `changed`, `offset 0` makes it a look-up of that day: one changed day costs the same however long history is. #}
{% macro postgres__left_join_of_day(relation, alias, days) -%}
    left join lateral (
        select *
        from {{ relation }} as daily
        where daily.entity_id = {{ days }}.entity_id and daily.kpi_date = {{ days }}.kpi_date
        offset 0
    ) as {{ alias }} on true
{%- endmacro %}


{% macro bigquery__left_join_of_day(relation, alias, days) -%}
    left join {{ relation }} as {{ alias }}
        on {{ days }}.entity_id = {{ alias }}.entity_id and {{ days }}.kpi_date = {{ alias }}.kpi_date
{%- endmacro %}
