package io.barrelhead.deploy.oracle;

/// What is added up for each entity and local day; money in cents.
enum Component {
    // wine, kpis.md A.2
    POS_WINE,
    CLUB_SHIP_WINE,
    CLUB_PICKUP_WINE,
    ECOMMERCE_WINE,
    PHONE_WINE,
    // the other buckets
    ORDER_FEES,
    TOCK_FEES,
    EVENTS,
    OTHER,
    REFUNDS,
    // orders
    ORDER_COUNT,
    POS_ORDERS,
    POS_WINE_AND_FEES,
    BOTTLES,
    // visits
    BOOKED,
    CANCELLED,
    NO_SHOW,
    ARRIVED,
    RESERVATION_COUNT,
    ARRIVED_GUESTS,
    GUESTS,
    GUESTS_AT_TOCK,
    GUESTS_AT_TILL,
    TOCK_RECORDS,
    // clubs
    NEW_MEMBERS,
    NEW_MEMBERS_IN_TASTING_ROOM,
    CANCELLED_MEMBERS,
    NET_MEMBERS
}
