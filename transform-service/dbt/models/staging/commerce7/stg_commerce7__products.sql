with source as (

    select * from {{ source('raw', 'commerce7_product') }}
    where not deleted

)

select
    source.connection_id,
    source.record_id as product_id,
    source.entity_id,
    body.title,
    body.type as product_type,
    nullif(body."departmentId", '') as department_id,
    nullif(wine.varietal, '') as varietal,
    -- a wine without a year may say so in words
    case when wine.vintage ~ '^\d{4}$' then wine.vintage::int end as vintage
from source
cross join lateral jsonb_to_record(source.body) as body (
    "title" text,
    "type" text,
    "departmentId" text,
    "wine" jsonb
)
cross join lateral jsonb_to_record(body.wine) as wine (
    "varietal" text,
    "vintage" text
)
