select
    connection_id,
    club_id,
    entity_id,
    title,
    club_type,
    web_status
from {{ ref('stg_commerce7__clubs') }}
