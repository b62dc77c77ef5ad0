{#
    A.8.1: an order counts when it has a paid date, was not left unpaid, declined, cancelled or voided, and carries none
    of the tags that its connection excludes.
#}
{% macro is_order_in_scope(order, connection) -%}
    {{ order }}.paid_at is not null
    and coalesce(lower({{ order }}.payment_status), '') not in ('unpaid', 'declined', 'cancelled')
    and coalesce(lower({{ order }}.compliance_status), '') <> 'void'
    and not ({{ has_tag_of(order ~ '.tags', connection ~ '.excluded_order_tags') }})
{%- endmacro %}
