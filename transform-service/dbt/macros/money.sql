{# Currency units of integer minor units: the only place where cents end. #}
{% macro money(cents) -%}
    (({{ cents }}) / 100.0)::numeric(18, 4)
{%- endmacro %}
