-- severity: error
-- says: records landed, and staging shows none of them
-- mend: ./barrelhead setup complete makes the staging views anew
select 'stg_commerce7__orders' as example
where exists (select from raw.commerce7_order where not deleted)
    and not exists (select from staging.stg_commerce7__orders)
union all
select 'stg_commerce7__club_memberships'
where exists (select from raw.commerce7_club_membership where not deleted)
    and not exists (select from staging.stg_commerce7__club_memberships)
union all
select 'stg_commerce7__clubs'
where exists (select from raw.commerce7_club where not deleted)
    and not exists (select from staging.stg_commerce7__clubs)
union all
select 'stg_commerce7__customers'
where exists (select from raw.commerce7_customer where not deleted)
    and not exists (select from staging.stg_commerce7__customers)
union all
select 'stg_commerce7__products'
where exists (select from raw.commerce7_product where not deleted)
    and not exists (select from staging.stg_commerce7__products)
union all
select 'stg_tock__reservations'
where exists (select from raw.tock_reservation where not deleted)
    and not exists (select from staging.stg_tock__reservations)
