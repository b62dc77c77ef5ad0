{{
    config(
        materialized='incremental',
        incremental_strategy='replace_days',
        on_schema_change='fail',
        meta={'days': ['service_date']},
        tags=['hot'],
        indexes=[{'columns': ['entity_id', 'service_date']}],
    )
}}

with reservations as (

    select *
    from {{ changed(ref('stg_tock__reservations'), ['service_date']) }} as sent
    where service_date is not null

),

classified as (

    select
        *,
        {{ reservation_outcome('is_cancelled', 'party_state') }} as outcome,
        -- A.8.8: a walk-in is no reservation; its party are guests
        not has_experience and confirmation_code is null as is_walk_in,
        coalesce(upper(variety) in ('PICKUP', 'DELIVERY'), false) as is_pickup
    from reservations

),

-- A.2: the part that is no tax, gratuity or service charge of what was kept; pending parties have brought nothing yet
paid as (

    select
        *,
        case
            when is_transferred_out or outcome = 'pending' or total_price_cents = 0 then 0
            else
                net_amount_paid_cents - round(
                    cast(
                        tax_cents + gratuity_cents
                        {%- if not var('tock_service_charge_is_revenue') %} + service_charge_cents{% endif %}
                        as numeric
                    ) * net_amount_paid_cents / total_price_cents
                )
        end as fee_cents
    from classified

)

select
    connection_id,
    reservation_id,
    entity_id,
    service_date,
    service_at,
    patron_id,
    experience_id,
    experience_name,
    variety,
    party_state,
    party_size,
    outcome,
    is_walk_in,
    is_pickup,
    is_transferred_out,
    not is_walk_in and not is_pickup and not is_transferred_out as is_reservation,
    case
        when is_pickup or is_transferred_out then 0
        when outcome = 'arrived' or (is_walk_in and outcome = 'pending') then party_size
        else 0
    end as guest_count,
    case
        when upper(variety) = 'EVENT' then 'event'
        when is_pickup then 'merchandise_other'
        else 'tasting_fee'
    end as revenue_line,
    {{ money('net_amount_paid_cents') }} as net_paid_amount,
    {{ money('fee_cents') }} as fee_amount
from paid
