with customers as (

    select
        connection_id,
        customer_id,
        entity_id,
        first_name,
        last_name,
        city,
        state_code,
        country_code,
        is_club_member,
        order_count,
        {{ money('lifetime_value_cents') }} as lifetime_value,
        customer_since
    from {{ ref('stg_commerce7__customers') }}

),

guests as (

    select
        connection_id,
        guest_id as customer_id,
        entity_id,
        first_name,
        last_name,
        city,
        state_code,
        country_code,
        cast(null as boolean) as is_club_member,
        cast(null as bigint) as order_count,
        cast(null as numeric(18, 4)) as lifetime_value,
        guest_since as customer_since
    from {{ ref('stg_tock__guests') }}

)

select * from customers
union all
select * from guests
