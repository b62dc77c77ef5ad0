select
    entity_id,
    service_date as kpi_date,
    coalesce(sum(fee_amount) filter (where revenue_line = 'tasting_fee'), 0) as tasting_fee_revenue_tock,
    coalesce(sum(fee_amount) filter (where revenue_line = 'event'), 0) as event_revenue_tock,
    coalesce(sum(fee_amount) filter (where revenue_line = 'merchandise_other'), 0) as merchandise_other_revenue_tock,
    count(*) filter (where is_reservation) as reservations_booked,
    count(*) filter (where is_reservation and outcome = 'cancelled') as reservations_cancelled,
    count(*) filter (where is_reservation and outcome = 'no_show') as reservations_no_show,
    count(*) filter (where is_reservation and outcome = 'arrived') as reservations_arrived,
    coalesce(sum(guest_count) filter (where not is_walk_in), 0) as guests_arrived,
    coalesce(sum(guest_count) filter (where is_walk_in), 0) as guests_walk_in
from {{ ref('fct_reservations') }}
group by entity_id, service_date
