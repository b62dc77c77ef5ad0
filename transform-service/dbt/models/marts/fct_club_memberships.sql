{{
    config(
        materialized='incremental',
        incremental_strategy='replace_days',
        on_schema_change='fail',
        meta={'days': ['signup_date', 'sent_cancel_date']},
        tags=['hot'],
        indexes=[
            {'columns': ['entity_id', 'signup_date']},
            {'columns': ['entity_id', 'cancel_date']},
            {'columns': ['entity_id', 'sent_cancel_date']},
        ],
    )
}}

-- a membership lies on two days, and is replaced when either changed

select
    connection_id,
    membership_id,
    entity_id,
    customer_id,
    club_id,
    club_title,
    status,
    delivery_method,
    signup_at,
    signup_date,
    cancel_at,
    cancel_date as sent_cancel_date,
    -- A.8.12: nobody leaves before joining
    case when cancel_date is not null then greatest(cancel_date, signup_date) end as cancel_date,
    cancellation_reason
from {{ changed(ref('stg_commerce7__club_memberships'), ['signup_date', 'cancel_date']) }} as membership
where signup_date is not null
