with source as (

    select * from {{ source('raw', 'tock_reservation') }}
    where not deleted

)

select
    source.connection_id,
    source.record_id as reservation_id,
    source.entity_id,
    source.occurred_at as service_at,
    source.occurred_on as service_date,
    nullif(body."confirmationCode", '') as confirmation_code,
    nullif(body.experience, '{}') is not null as has_experience,
    body.experience ->> 'id' as experience_id,
    body.experience ->> 'name' as experience_name,
    body.experience ->> 'variety' as variety,
    coalesce(body."partySize", 0)::bigint as party_size,
    body."partyState" as party_state,
    coalesce(body."isCancelled", false) as is_cancelled,
    coalesce(body."transferredOut", false) as is_transferred_out,
    coalesce(body."taxCents", 0)::bigint as tax_cents,
    coalesce(body."gratuityCents", 0)::bigint as gratuity_cents,
    coalesce(body."serviceChargeCents", 0)::bigint as service_charge_cents,
    coalesce(body."totalPriceCents", 0)::bigint as total_price_cents,
    coalesce(body."netAmountPaidCents", 0)::bigint as net_amount_paid_cents,
    nullif(body."ownerPatron" ->> 'id', '') as patron_id
from source
cross join lateral jsonb_to_record(source.body) as body (
    "confirmationCode" text,
    "experience" jsonb,
    "partySize" numeric,
    "partyState" text,
    "isCancelled" boolean,
    "transferredOut" boolean,
    "taxCents" numeric,
    "gratuityCents" numeric,
    "serviceChargeCents" numeric,
    "totalPriceCents" numeric,
    "netAmountPaidCents" numeric,
    "ownerPatron" jsonb
)
