with source as (

    select * from {{ source('raw', 'commerce7_customer') }}
    where not deleted

)

select
    source.connection_id,
    source.record_id as customer_id,
    source.entity_id,
    body.first_name,
    body.last_name,
    body.city,
    body.state_code,
    body.country_code,
    orders.is_active_club_member as is_club_member,
    cast(orders.order_count as bigint) as order_count,
    cast(orders.lifetime_value as bigint) as lifetime_value_cents,
    source.occurred_on as customer_since
from source
cross join {{ json_record('source.body', {
    'firstName': 'text',
    'lastName': 'text',
    'city': 'text',
    'stateCode': 'text',
    'countryCode': 'text',
    'orderInformation': 'json',
}) }} as body
cross join {{ json_record('body.order_information', {
    'isActiveClubMember': 'boolean',
    'orderCount': 'number',
    'lifetimeValue': 'number',
}) }} as orders
