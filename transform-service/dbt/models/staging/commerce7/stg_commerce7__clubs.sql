with source as (

    select * from {{ source('raw', 'commerce7_club') }}
    where not deleted

)

select
    source.connection_id,
    source.record_id as club_id,
    source.entity_id,
    body.title,
    body.type as club_type,
    body.web_status
from source
cross join {{ json_record('source.body', {
    'title': 'text',
    'type': 'text',
    'webStatus': 'text',
}) }} as body
