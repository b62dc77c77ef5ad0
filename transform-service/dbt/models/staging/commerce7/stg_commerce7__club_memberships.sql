with source as (

    select * from {{ source('raw', 'commerce7_club_membership') }}
    where not deleted

)

select
    source.connection_id,
    source.record_id as membership_id,
    source.entity_id,
    nullif(body."customerId", '') as customer_id,
    nullif(body."clubId", '') as club_id,
    body.club ->> 'title' as club_title,
    body.status,
    body."orderDeliveryMethod" as delivery_method,
    source.occurred_at as signup_at,
    source.occurred_on as signup_date,
    source.ended_at as cancel_at,
    source.ended_on as cancel_date,
    body."cancellationReason" as cancellation_reason
from source
cross join lateral jsonb_to_record(source.body) as body (
    "customerId" text,
    "clubId" text,
    "club" jsonb,
    "status" text,
    "orderDeliveryMethod" text,
    "cancellationReason" text
)
