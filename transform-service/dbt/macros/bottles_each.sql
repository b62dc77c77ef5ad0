{# A.8.4: the bottles in one piece of a wine line: the wines of a bundle, and one where no list of them was sent. #}
{% macro bottles_each(bundle_items) -%}
    case
        when {{ json_length(bundle_items) }} > 0
            then (
                select coalesce(sum(coalesce(part.quantity, 1)), 0)
                from {{ json_records(bundle_items, {'type': 'text', 'quantity': 'number'}) }} as part
                where lower(part.type) = 'wine'
            )
        else 1
    end
{%- endmacro %}
