select
    entity_id,
    sku
from {{ source('transform', 'mirror_sku') }}
