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
    body."webStatus" as web_status
from source
cross join lateral jsonb_to_record(source.body) as body (
    "title" text,
    "type" text,
    "webStatus" text
)
