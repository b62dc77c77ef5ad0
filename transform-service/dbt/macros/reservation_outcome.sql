{#
    A.2: what became of a party. What nobody foresaw is pending: it counts as a reservation and as nobody's visit until a
    newer version says more. The mere passing of time changes nothing.
#}
{% macro reservation_outcome(is_cancelled, party_state) -%}
    case
        when {{ is_cancelled }} or upper({{ party_state }}) = 'CANCELLED' then 'cancelled'
        when upper({{ party_state }}) = 'NO_SHOW' then 'no_show'
        when upper({{ party_state }}) in ('ARRIVED', 'PARTIALLY_ARRIVED', 'SEATED', 'PARTIALLY_SEATED', 'LEFT', 'FINISHED')
            then 'arrived'
        else 'pending'
    end
{%- endmacro %}
