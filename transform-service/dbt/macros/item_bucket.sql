{# A.2: what an item is, by its product type. What nobody foresaw is `other`, so that revenue stays complete. #}
{% macro item_bucket(product_type) -%}
    case lower({{ product_type }})
        when 'wine' then 'wine'
        when 'bundle' then 'wine'
        when 'tasting' then 'fee'
        when 'reservation' then 'fee'
        when 'event ticket' then 'event'
        when 'gift card' then 'gift_card'
        else 'other'
    end
{%- endmacro %}
