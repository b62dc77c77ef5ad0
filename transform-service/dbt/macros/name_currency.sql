{# The catalogue's money is in the winery's currency. A seed may depend on no other node, hence the plain name. #}
{% macro name_currency() %}
    update {{ this }} as kpi
    set unit = winery.currency
    from transform.winery as winery
    where kpi.format = 'currency'
{% endmacro %}
