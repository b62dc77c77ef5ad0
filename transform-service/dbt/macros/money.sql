{# Currency units of integer minor units: the only place where cents end. #}
{% macro money(cents) -%}
    cast(cast({{ cents }} as numeric) / 100 as numeric(18, 4))
{%- endmacro %}
