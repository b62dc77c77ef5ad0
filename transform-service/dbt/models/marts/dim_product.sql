select
    connection_id,
    product_id,
    entity_id,
    title,
    product_type,
    department_id,
    varietal,
    vintage
from {{ ref('stg_commerce7__products') }}
