with source as (

    select * from {{ source('raw', 'tock_guest') }}
    where not deleted

)

select
    source.connection_id,
    source.record_id as guest_id,
    source.entity_id,
    {{ json_text('body.patron', 'firstName') }} as first_name,
    {{ json_text('body.patron', 'lastName') }} as last_name,
    {{ json_text('body.address', 'city') }} as city,
    {{ json_text('body.address', 'state') }} as state_code,
    coalesce(
        {{ json_text('body.address', 'country') }}, {{ json_text('body.patron', 'isoCountryCode') }}
    ) as country_code,
    source.occurred_on as guest_since
from source
cross join {{ json_record('source.body', {
    'patron': 'json',
    'address': 'json',
    'isArchived': 'boolean',
}) }} as body
where not coalesce(body.is_archived, false)
