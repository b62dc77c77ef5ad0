select
    entity_id,
    service_date as kpi_date,
    sum(case when revenue_line = 'tasting_fee' then fee_amount else 0 end) as tasting_fee_revenue_tock,
    sum(case when revenue_line = 'event' then fee_amount else 0 end) as event_revenue_tock,
    sum(case when revenue_line = 'merchandise_other' then fee_amount else 0 end) as merchandise_other_revenue_tock,
    count(case when is_reservation then 1 end) as reservations_booked,
    count(case when is_reservation and outcome = 'cancelled' then 1 end) as reservations_cancelled,
    count(case when is_reservation and outcome = 'no_show' then 1 end) as reservations_no_show,
    count(case when is_reservation and outcome = 'arrived' then 1 end) as reservations_arrived,
    sum(case when not is_walk_in then guest_count else 0 end) as guests_arrived,
    sum(case when is_walk_in then guest_count else 0 end) as guests_walk_in
from {{ ref('fct_reservations') }}
group by entity_id, service_date
