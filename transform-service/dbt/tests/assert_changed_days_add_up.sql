{{ config(tags=['hot']) }}

-- blocks the publication of the pending days alone, so that it costs the same however long history is
with pending as (

    select
        entity_id,
        day as kpi_date
    from {{ source('transform', 'pending_day') }}

),

broken as (
    {{ days_that_do_not_add_up('pending') }}
)

select * from broken
