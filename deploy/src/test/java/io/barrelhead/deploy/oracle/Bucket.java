package io.barrelhead.deploy.oracle;

/// What kind of money a line is, kpis.md A.2 and A.8.5.
enum Bucket {
    WINE,
    FEE,
    EVENT,
    GIFT_CARD,
    OTHER;

    static Bucket of(String type) {
        return switch (type) {
            case "Wine", "Bundle" -> WINE;
            case "Tasting", "Reservation" -> FEE;
            case "Event Ticket" -> EVENT;
            case "Gift Card" -> GIFT_CARD;
            default -> OTHER;
        };
    }

    /// Where a line of this bucket counts on an order of that channel and delivery.
    Component component(String channel, String delivery) {
        return switch (this) {
            case WINE -> wine(channel, delivery);
            case FEE -> Component.ORDER_FEES;
            case EVENT -> Component.EVENTS;
            case OTHER -> Component.OTHER;
            case GIFT_CARD -> throw new IllegalArgumentException("a gift card is no revenue");
        };
    }

    private static Component wine(String channel, String delivery) {
        return switch (channel) {
            case "POS" -> Component.POS_WINE;
            case "Club" ->
                delivery.equals("Pickup") || delivery.equals("Carry Out")
                        ? Component.CLUB_PICKUP_WINE
                        : Component.CLUB_SHIP_WINE;
            case "Web", "Marketplace" -> Component.ECOMMERCE_WINE;
            case "Inbound", "Outbound" -> Component.PHONE_WINE;
            default -> Component.OTHER; // A.8.5
        };
    }
}
