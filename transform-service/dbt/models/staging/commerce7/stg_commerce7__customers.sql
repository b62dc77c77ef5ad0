with source as (

    select * from {{ source('raw', 'commerce7_customer') }}
    where not deleted

)

select
    source.connection_id,
    source.record_id as customer_id,
    source.entity_id,
    body."firstName" as first_name,
    body."lastName" as last_name,
    body.city,
    body."stateCode" as state_code,
    body."countryCode" as country_code,
    orders."isActiveClubMember" as is_club_member,
    orders."orderCount"::bigint as order_count,
    orders."lifetimeValue"::bigint as lifetime_value_cents,
    source.occurred_on as customer_since
from source
cross join lateral jsonb_to_record(source.body) as body (
    "firstName" text,
    "lastName" text,
    "city" text,
    "stateCode" text,
    "countryCode" text,
    "orderInformation" jsonb
)
cross join lateral jsonb_to_record(body."orderInformation") as orders (
    "isActiveClubMember" boolean,
    "orderCount" numeric,
    "lifetimeValue" numeric
)
