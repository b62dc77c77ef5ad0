{# The count of rows, when it is not the one expected. #}
{% test row_count(model, rows) %}
select count(*) as row_count
from {{ model }}
having count(*) <> {{ rows }}
{% endtest %}
