{# A.8.3: an amount of an order, negative when the order is a refund: both signs are sent. #}
{% macro refunded(cents, is_refund='orders.is_refund') -%}
    case when {{ is_refund }} then -abs({{ cents }}) else {{ cents }} end
{%- endmacro %}
