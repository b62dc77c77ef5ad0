{#
    The entities of the connections join the seed, which knows ALL alone. Runs in the seed's transaction. A seed may
    depend on no other node, hence the plain name.
#}
{% macro add_connections_entities() %}
    insert into {{ this }} (entity_id, name, time_zone, has_commerce7, has_tock)
    select
        entity_id,
        {{ title_of('entity_id') }},
        min(time_zone),
        {{ dbt.bool_or("source = 'commerce7'") }},
        {{ dbt.bool_or("source = 'tock'") }}
    from transform.connection
    group by entity_id;
    update {{ this }} as every
    set has_commerce7 = coalesce(one.has_commerce7, false), has_tock = coalesce(one.has_tock, false)
    from (select {{ dbt.bool_or("source = 'commerce7'") }} as has_commerce7, {{ dbt.bool_or("source = 'tock'") }} as has_tock
          from transform.connection) as one
    where every.entity_id = 'ALL'
{% endmacro %}


{# An id as people would write it: `west-hill` is `West hill`. #}
{% macro title_of(id) -%}
    {{ adapter.dispatch('title_of', 'barrelhead')(id) }}
{%- endmacro %}

{% macro postgres__title_of(id) -%}
    upper(left({{ id }}, 1)) || regexp_replace(substr({{ id }}, 2), '[-_]+', ' ', 'g')
{%- endmacro %}

{% macro bigquery__title_of(id) -%}
    upper(left({{ id }}, 1)) || regexp_replace(substr({{ id }}, 2), r'[-_]+', ' ')
{%- endmacro %}
