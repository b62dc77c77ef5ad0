select
    currency,
    fiscal_start_month
from {{ source('transform', 'winery') }}
