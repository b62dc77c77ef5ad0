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
    nullif(body.department_id, '') as department_id,
    nullif(wine.varietal, '') as varietal,
    -- a wine without a year may say so in words
    cast(regexp_substr(wine.vintage, '^[0-9]{4}$') as integer) as vintage
from source
cross join {{ json_record('source.body', {
    'title': 'text',
    'type': 'text',
    'departmentId': 'text',
    'wine': 'json',
}) }} as body
cross join {{ json_record('body.wine', {
    'varietal': 'text',
    'vintage': 'text',
}) }} as wine
