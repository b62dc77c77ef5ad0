{#
    A.2: the line of revenue that an item's money belongs to. Each item has exactly one, hence 11 = 3 + 6 + 7 + 8 + 9 + 10.
    A gift card is a liability until it is used. A.8.5: wine of a channel that nobody foresaw is merchandise and other.
#}
{% macro revenue_line(bucket, channel, delivery_method) -%}
    case
        when {{ bucket }} = 'fee' then 'tasting_fee'
        when {{ bucket }} = 'event' then 'event'
        when {{ bucket }} = 'gift_card' then 'gift_card'
        when {{ bucket }} = 'other' then 'merchandise_other'
        when lower({{ channel }}) = 'pos' then 'tasting_room_wine'
        when lower({{ channel }}) = 'club' and lower({{ delivery_method }}) in ('pickup', 'carry out') then 'wine_club_pickup'
        when lower({{ channel }}) = 'club' then 'wine_club_ship'
        when lower({{ channel }}) in ('web', 'marketplace') then 'ecommerce'
        when lower({{ channel }}) in ('inbound', 'outbound') then 'phone'
        else 'merchandise_other'
    end
{%- endmacro %}
