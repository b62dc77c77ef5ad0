with source as (

    select * from {{ source('raw', 'tock_guest') }}
    where not deleted

)

select
    source.connection_id,
    source.record_id as guest_id,
    source.entity_id,
    body.patron ->> 'firstName' as first_name,
    body.patron ->> 'lastName' as last_name,
    body.address ->> 'city' as city,
    body.address ->> 'state' as state_code,
    coalesce(body.address ->> 'country', body.patron ->> 'isoCountryCode') as country_code,
    source.occurred_on as guest_since
from source
cross join lateral jsonb_to_record(source.body) as body (
    "patron" jsonb,
    "address" jsonb,
    "isArchived" boolean
)
where not coalesce(body."isArchived", false)
