package io.barrelhead.deploy.oracle;

import static io.barrelhead.deploy.oracle.Component.*;
import static io.barrelhead.deploy.oracle.RecordKind.*;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The 27 KPIs, kpis.md A.1 and A.4, in the order of their ids.
public enum Kpi {
    TASTING_ROOM_WINE_REVENUE(Shape.money(1, POS_WINE), Set.of(ORDERS)),
    TASTING_ROOM_FEES(Shape.money(1, ORDER_FEES, TOCK_FEES), Set.of(ORDERS, RESERVATIONS)),
    TASTING_ROOM_TOTAL_REVENUE(Shape.money(1, POS_WINE, ORDER_FEES, TOCK_FEES), Set.of(ORDERS, RESERVATIONS)),
    WINE_CLUB_SHIP_REVENUE(Shape.money(1, CLUB_SHIP_WINE), Set.of(ORDERS)),
    WINE_CLUB_PICKUP_REVENUE(Shape.money(1, CLUB_PICKUP_WINE), Set.of(ORDERS)),
    WINE_CLUB_TOTAL_REVENUE(Shape.money(1, CLUB_SHIP_WINE, CLUB_PICKUP_WINE), Set.of(ORDERS)),
    ECOMMERCE_REVENUE(Shape.money(1, ECOMMERCE_WINE), Set.of(ORDERS)),
    PHONE_REVENUE(Shape.money(1, PHONE_WINE), Set.of(ORDERS)),
    EVENT_REVENUE(Shape.money(1, EVENTS), Set.of(ORDERS, RESERVATIONS)),
    MERCHANDISE_OTHER_REVENUE(Shape.money(1, OTHER), Set.of(ORDERS, RESERVATIONS)),
    TOTAL_DTC_REVENUE(
            Shape.money(
                    1,
                    POS_WINE,
                    ORDER_FEES,
                    TOCK_FEES,
                    CLUB_SHIP_WINE,
                    CLUB_PICKUP_WINE,
                    ECOMMERCE_WINE,
                    PHONE_WINE,
                    EVENTS,
                    OTHER),
            Set.of(ORDERS, RESERVATIONS)),
    REFUNDS_TOTAL(Shape.money(-1, REFUNDS), Set.of(ORDERS)),
    ORDER_COUNT(Shape.count(1, Component.ORDER_COUNT), Set.of(ORDERS)),
    BOTTLES_SOLD(Shape.count(1, BOTTLES), Set.of(ORDERS)),
    RESERVATION_COUNT(Shape.count(1, Component.RESERVATION_COUNT), Set.of(RESERVATIONS)),
    GUEST_COUNT(Shape.count(1, GUESTS), Set.of(ORDERS, RESERVATIONS)),
    RESERVATION_CANCELLATION_RATE(Shape.percent(-1, CANCELLED, BOOKED), Set.of(RESERVATIONS)),
    NO_SHOW_RATE(Shape.percent(-1, NO_SHOW, Component.RESERVATION_COUNT), Set.of(RESERVATIONS)),
    AVERAGE_PARTY_SIZE(Shape.ratio(0, List.of(ARRIVED_GUESTS), ARRIVED, 4), Set.of(RESERVATIONS)),
    CLUB_ACTIVE_MEMBERS(Shape.balance(1), Set.of(MEMBERSHIPS)),
    CLUB_NEW_MEMBERS(Shape.count(1, NEW_MEMBERS), Set.of(MEMBERSHIPS)),
    CLUB_CANCELLATIONS(Shape.count(-1, CANCELLED_MEMBERS), Set.of(MEMBERSHIPS)),
    CLUB_ATTRITION_RATE(Shape.overOpening(-1, CANCELLED_MEMBERS), Set.of(MEMBERSHIPS)),
    TASTING_ROOM_AOV(Shape.moneyEach(1, List.of(POS_WINE_AND_FEES), POS_ORDERS), Set.of(ORDERS)),
    REVENUE_PER_GUEST(
            Shape.moneyEach(1, List.of(POS_WINE, ORDER_FEES, TOCK_FEES), GUESTS), Set.of(ORDERS, RESERVATIONS)),
    PURCHASE_CONVERSION_RATE(Shape.percent(1, POS_ORDERS, GUESTS), Set.of(ORDERS, RESERVATIONS)),
    CLUB_CONVERSION_RATE(
            Shape.percent(1, NEW_MEMBERS_IN_TASTING_ROOM, GUESTS), Set.of(ORDERS, RESERVATIONS, MEMBERSHIPS));

    @SuppressWarnings("ImmutableEnumChecker") // a record of immutable lists
    private final Shape shape;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<RecordKind> needs;

    Kpi(Shape shape, Set<RecordKind> needs) {
        this.shape = shape;
        this.needs = needs;
    }

    @SuppressWarnings("EnumOrdinal") // the ids are the places in the catalogue
    public int id() {
        return ordinal() + 1;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    Shape shape() {
        return shape;
    }

    /// The streams that its coverage looks at, A.8.13.
    Set<RecordKind> needs() {
        return needs;
    }
}
