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
    nullif(body.confirmation_code, '') as confirmation_code,
    {{ json_has_fields('body.experience') }} as has_experience,
    {{ json_text('body.experience', 'id') }} as experience_id,
    {{ json_text('body.experience', 'name') }} as experience_name,
    {{ json_text('body.experience', 'variety') }} as variety,
    cast(coalesce(body.party_size, 0) as bigint) as party_size,
    body.party_state,
    coalesce(body.is_cancelled, false) as is_cancelled,
    coalesce(body.transferred_out, false) as is_transferred_out,
    cast(coalesce(body.tax_cents, 0) as bigint) as tax_cents,
    cast(coalesce(body.gratuity_cents, 0) as bigint) as gratuity_cents,
    cast(coalesce(body.service_charge_cents, 0) as bigint) as service_charge_cents,
    cast(coalesce(body.total_price_cents, 0) as bigint) as total_price_cents,
    cast(coalesce(body.net_amount_paid_cents, 0) as bigint) as net_amount_paid_cents,
    nullif({{ json_text('body.owner_patron', 'id') }}, '') as patron_id
from source
cross join {{ json_record('source.body', {
    'confirmationCode': 'text',
    'experience': 'json',
    'partySize': 'number',
    'partyState': 'text',
    'isCancelled': 'boolean',
    'transferredOut': 'boolean',
    'taxCents': 'number',
    'gratuityCents': 'number',
    'serviceChargeCents': 'number',
    'totalPriceCents': 'number',
    'netAmountPaidCents': 'number',
    'ownerPatron': 'json',
}) }} as body
