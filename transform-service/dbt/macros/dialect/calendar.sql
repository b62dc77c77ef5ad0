{# Every day from the first to the last, as the column date_day. #}
{% macro days_between(first, last) -%}
    {{ adapter.dispatch('days_between', 'barrelhead')(first, last) }}
{%- endmacro %}

{% macro postgres__days_between(first, last) -%}
    select cast(day as date) as date_day
    from generate_series(cast('{{ first }}' as date), cast('{{ last }}' as date), interval '1 day') as day
{%- endmacro %}

{% macro bigquery__days_between(first, last) -%}
    select date_day
    from unnest(generate_date_array(date '{{ first }}', date '{{ last }}')) as date_day
{%- endmacro %}


{# The first day of the week (its Monday), month, quarter or year in which a day lies. #}
{% macro start_of(period, day) -%}
    {{ adapter.dispatch('start_of', 'barrelhead')(period, day) }}
{%- endmacro %}

{% macro postgres__start_of(period, day) -%}
    cast(date_trunc('{{ period }}', {{ day }}) as date)
{%- endmacro %}

{% macro bigquery__start_of(period, day) -%}
    date_trunc({{ day }}, {{ 'isoweek' if period == 'week' else period }})
{%- endmacro %}


{# The day some months before another, or after it where the count is negative; both are the first of a month. #}
{% macro months_before(day, months) -%}
    {{ adapter.dispatch('months_before', 'barrelhead')(day, months) }}
{%- endmacro %}

{% macro postgres__months_before(day, months) -%}
    cast({{ day }} - make_interval(months => {{ months }}) as date)
{%- endmacro %}

{% macro bigquery__months_before(day, months) -%}
    date_sub({{ day }}, interval {{ months }} month)
{%- endmacro %}


{# 1 is Monday, 7 is Sunday. #}
{% macro iso_weekday(day) -%}
    {{ adapter.dispatch('iso_weekday', 'barrelhead')(day) }}
{%- endmacro %}

{% macro postgres__iso_weekday(day) -%}
    cast(extract(isodow from {{ day }}) as integer)
{%- endmacro %}

{% macro bigquery__iso_weekday(day) -%}
    mod(extract(dayofweek from {{ day }}) + 5, 7) + 1
{%- endmacro %}


{# The English name of a day's weekday or month. #}
{% macro name_of(period, day) -%}
    {{ adapter.dispatch('name_of', 'barrelhead')(period, day) }}
{%- endmacro %}

{% macro postgres__name_of(period, day) -%}
    to_char({{ day }}, '{{ {'day': 'FMDay', 'month': 'FMMonth'}[period] }}')
{%- endmacro %}

{% macro bigquery__name_of(period, day) -%}
    format_date('{{ {'day': '%A', 'month': '%B'}[period] }}', {{ day }})
{%- endmacro %}
