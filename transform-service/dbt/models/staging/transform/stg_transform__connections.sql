select
    connection_id,
    source,
    entity_id,
    time_zone,
    excluded_order_tags
from {{ source('transform', 'connection') }}
