{#
    The entities of the connections join the seed, which knows ALL alone. Runs in the seed's transaction. A seed may
    depend on no other node, hence the plain name.
#}
{% macro add_connections_entities() %}
    insert into {{ this }} (entity_id, name, time_zone, has_commerce7, has_tock)
    select
        entity_id,
        upper(left(entity_id, 1)) || regexp_replace(substr(entity_id, 2), '[-_]+', ' ', 'g'),
        min(time_zone),
        bool_or(source = 'commerce7'),
        bool_or(source = 'tock')
    from transform.connection
    group by entity_id;
    update {{ this }} as every
    set has_commerce7 = coalesce(one.has_commerce7, false), has_tock = coalesce(one.has_tock, false)
    from (select bool_or(source = 'commerce7') as has_commerce7, bool_or(source = 'tock') as has_tock
          from transform.connection) as one
    where every.entity_id = 'ALL'
{% endmacro %}
