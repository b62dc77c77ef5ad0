{{ config(tags=['hot']) }}

-- blocks the publication of the replaced days alone, so that it costs the same however long history is
with replaced as (

    select
        entity_id,
        day as kpi_date
    from {{ source('transform', 'day_to_replace') }}

),

broken as (
    {{ days_that_do_not_add_up('replaced') }}
)

select * from broken
