{# A.5: what was paid with gift cards, in cents, less what went back to them; a charge that failed paid nothing. #}
{% macro gift_cards_redeemed(orders) -%}
    (
        select
            sum(
                case
                    when {{ orders }}.is_refund or lower(tender.charge_type) = 'refund' then -abs(tender.amount_tendered)
                    else tender.amount_tendered
                end
            )
        from {{ json_records(orders ~ '.tenders', {
            'tenderType': 'text',
            'chargeType': 'text',
            'chargeStatus': 'text',
            'amountTendered': 'number',
        }) }} as tender
        where lower(tender.tender_type) = 'gift card'
            and coalesce(lower(tender.charge_type), '') <> 'cancel'
            and coalesce(lower(tender.charge_status), '') not in ('failed', 'cancelled')
    )
{%- endmacro %}
