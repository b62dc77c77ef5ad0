with source as (

    select * from {{ source('raw', 'commerce7_club_membership') }}
    where not deleted

)

select
    source.connection_id,
    source.record_id as membership_id,
    source.entity_id,
    nullif(body.customer_id, '') as customer_id,
    nullif(body.club_id, '') as club_id,
    {{ json_text('body.club', 'title') }} as club_title,
    body.status,
    body.order_delivery_method as delivery_method,
    source.occurred_at as signup_at,
    source.occurred_on as signup_date,
    source.ended_at as cancel_at,
    source.ended_on as cancel_date,
    body.cancellation_reason
from source
cross join {{ json_record('source.body', {
    'customerId': 'text',
    'clubId': 'text',
    'club': 'json',
    'status': 'text',
    'orderDeliveryMethod': 'text',
    'cancellationReason': 'text',
}) }} as body
