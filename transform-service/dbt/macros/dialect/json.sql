{#
    Sources send JSON, which each database opens in its own way. `fields` names what was sent, and its kind: text, number,
    boolean or json. The columns are these names in snake case.
#}

{# An object as a relation of one row; a field that it lacks is null. #}
{% macro json_record(json, fields) -%}
    {{ adapter.dispatch('json_record', 'barrelhead')(json, fields) }}
{%- endmacro %}

{# One pass over the body: orders of 900 kB would be unpacked once a field otherwise. #}
{% macro postgres__json_record(json, fields) -%}
    lateral (
        select {{ sent_columns(fields) }}
        from jsonb_to_record({{ json }}) as sent ({{ sent_types(fields) }})
    )
{%- endmacro %}

{% macro bigquery__json_record(json, fields) -%}
    unnest([struct({{ json_fields(json, fields) }})])
{%- endmacro %}


{# An array of objects as a relation of one row an object; none where it is null. #}
{% macro json_records(json, fields) -%}
    {{ adapter.dispatch('json_records', 'barrelhead')(json, fields) }}
{%- endmacro %}

{% macro postgres__json_records(json, fields) -%}
    lateral (
        select {{ sent_columns(fields) }}
        from jsonb_to_recordset({{ json }}) as sent ({{ sent_types(fields) }})
    )
{%- endmacro %}

{% macro bigquery__json_records(json, fields) -%}
    (
        select {{ json_fields('element', fields) }}
        from unnest(json_query_array({{ json }})) as element
    )
{%- endmacro %}


{% macro sent_columns(fields) -%}
    {%- for name in fields %}sent."{{ name }}" as {{ snake_case(name) }}{{ ', ' if not loop.last }}{% endfor -%}
{%- endmacro %}

{% macro sent_types(fields) -%}
    {%- set types = {'text': 'text', 'number': 'numeric', 'boolean': 'boolean', 'json': 'jsonb'} -%}
    {%- for name, kind in fields.items() %}"{{ name }}" {{ types[kind] }}{{ ', ' if not loop.last }}{% endfor -%}
{%- endmacro %}

{% macro json_fields(json, fields) -%}
    {%- for name, kind in fields.items() -%}
        {%- set value = "json_value(" ~ json ~ ", '$." ~ name ~ "')" -%}
        {%- if kind == 'json' -%} json_query({{ json }}, '$.{{ name }}')
        {%- elif kind == 'text' -%} {{ value }}
        {%- else -%} cast({{ value }} as {{ {'number': 'numeric', 'boolean': 'bool'}[kind] }})
        {%- endif %} as {{ snake_case(name) }}{{ ', ' if not loop.last }}
    {%- endfor -%}
{%- endmacro %}

{# volumeInML is volume_in_ml. #}
{% macro snake_case(name) -%}
    {%- for letter in name -%}
        {{ '_' if letter != letter | lower and not loop.first and loop.previtem == loop.previtem | lower }}{{ letter | lower }}
    {%- endfor -%}
{%- endmacro %}


{# A field of an object as text; null where it is something else than an object. #}
{% macro json_text(json, field) -%}
    {{ adapter.dispatch('json_text', 'barrelhead')(json, field) }}
{%- endmacro %}

{% macro postgres__json_text(json, field) -%}
    {{ json }} ->> '{{ field }}'
{%- endmacro %}

{% macro bigquery__json_text(json, field) -%}
    json_value({{ json }}, '$.{{ field }}')
{%- endmacro %}


{# How many elements an array has; 0 where it is null. #}
{% macro json_length(json) -%}
    {{ adapter.dispatch('json_length', 'barrelhead')(json) }}
{%- endmacro %}

{% macro postgres__json_length(json) -%}
    coalesce(jsonb_array_length({{ json }}), 0)
{%- endmacro %}

{% macro bigquery__json_length(json) -%}
    coalesce(array_length(json_query_array({{ json }})), 0)
{%- endmacro %}


{# Whether an object was sent and has fields. #}
{% macro json_has_fields(json) -%}
    {{ adapter.dispatch('json_has_fields', 'barrelhead')(json) }}
{%- endmacro %}

{% macro postgres__json_has_fields(json) -%}
    nullif({{ json }}, '{}') is not null
{%- endmacro %}

{% macro bigquery__json_has_fields(json) -%}
    coalesce(to_json_string({{ json }}) not in ('null', '{}'), false)
{%- endmacro %}


{# Whether a field is true in any object of an array. #}
{% macro json_any_true(json, field) -%}
    {{ adapter.dispatch('json_any_true', 'barrelhead')(json, field) }}
{%- endmacro %}

{% macro postgres__json_any_true(json, field) -%}
    coalesce({{ json }} @> '[{"{{ field }}": true}]', false)
{%- endmacro %}

{% macro bigquery__json_any_true(json, field) -%}
    exists (
        select 1
        from unnest(json_query_array({{ json }})) as element
        where json_value(element, '$.{{ field }}') = 'true'
    )
{%- endmacro %}


{# The elements of two arrays, either of which may be null. #}
{% macro json_concat(one, other) -%}
    {{ adapter.dispatch('json_concat', 'barrelhead')(one, other) }}
{%- endmacro %}

{% macro postgres__json_concat(one, other) -%}
    coalesce({{ one }}, '[]') || coalesce({{ other }}, '[]')
{%- endmacro %}

{% macro bigquery__json_concat(one, other) -%}
    array_concat(ifnull(json_query_array({{ one }}), []), ifnull(json_query_array({{ other }}), []))
{%- endmacro %}


{# Whether one of an order's tags, by title, id or the plain text, is among the names. #}
{% macro has_tag_of(tags, names) -%}
    {{ adapter.dispatch('has_tag_of', 'barrelhead')(tags, names) }}
{%- endmacro %}

{% macro postgres__has_tag_of(tags, names) -%}
    coalesce({{ names }}, '{}') <> '{}'
    and exists (
        select 1
        from jsonb_array_elements({{ tags }}) as tag
        where tag ->> 'title' = any({{ names }})
            or tag ->> 'id' = any({{ names }})
            or tag #>> '{}' = any({{ names }})
    )
{%- endmacro %}

{% macro bigquery__has_tag_of(tags, names) -%}
    exists (
        select 1
        from unnest({{ tags }}) as tag
        where json_value(tag, '$.title') in unnest({{ names }})
            or json_value(tag, '$.id') in unnest({{ names }})
            or json_value(tag) in unnest({{ names }})
    )
{%- endmacro %}


{# A row as JSON, to take amounts from by the names of its columns. #}
{% macro row_as_json(alias) -%}
    {{ adapter.dispatch('row_as_json', 'barrelhead')(alias) }}
{%- endmacro %}

{% macro postgres__row_as_json(alias) -%}
    to_jsonb({{ alias }})
{%- endmacro %}

{% macro bigquery__row_as_json(alias) -%}
    to_json({{ alias }}, stringify_wide_numbers => true)
{%- endmacro %}


{# The amount in a column of such a row; null where the name is. #}
{% macro json_amount(json, name) -%}
    {{ adapter.dispatch('json_amount', 'barrelhead')(json, name) }}
{%- endmacro %}

{% macro postgres__json_amount(json, name) -%}
    cast({{ json }} ->> {{ name }} as numeric(18, 4))
{%- endmacro %}

{% macro bigquery__json_amount(json, name) -%}
    cast(lax_string({{ json }}[{{ name }}]) as numeric(18, 4))
{%- endmacro %}


{# The names of a relation's columns, once a row that it has. #}
{% macro column_names(relation) -%}
    {{ adapter.dispatch('column_names', 'barrelhead')(relation) }}
{%- endmacro %}

{% macro postgres__column_names(relation) -%}
    select jsonb_object_keys(to_jsonb(one)) as column_name
    from {{ relation }} as one
{%- endmacro %}

{% macro bigquery__column_names(relation) -%}
    select column_name
    from {{ relation }} as one
    cross join unnest(json_keys(to_json(one))) as column_name
{%- endmacro %}
