package io.barrelhead.deploy.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// What one reservation or walk-in of Tock adds to its service day.
record VisitRules(OracleConnection connection, JsonNode reservation) {

    private static final Set<String> ARRIVED =
            Set.of("ARRIVED", "PARTIALLY_ARRIVED", "SEATED", "PARTIALLY_SEATED", "LEFT", "FINISHED");

    /// The business's own time zone decides, the connection's where there is none.
    LocalDate day() {
        String zone = Fields.text(reservation.path("business"), "timeZone");
        return Instant.ofEpochMilli(Fields.whole(reservation, "serviceDateTimestamp"))
                .atZone(zone.isEmpty() ? connection.timeZone() : ZoneId.of(zone))
                .toLocalDate();
    }

    /// Empty where the visit has no experience or no SKU.
    String posSku() {
        return Fields.text(reservation.path("experience"), "posSku");
    }

    void addTo(DayBook book) {
        LocalDate day = day();
        book.saw(day, RecordKind.RESERVATIONS);
        book.add(day, Component.TOCK_RECORDS, 1);
        if (Fields.truth(reservation, "transferredOut")) {
            return; // A.5: only the new reservation counts
        }
        book.add(day, feeComponent(), fee());
        if (!isGoods()) {
            addVisit(book, day);
        }
    }

    private String variety() {
        return Fields.text(reservation.path("experience"), "variety");
    }

    private boolean isGoods() {
        return variety().equals("PICKUP") || variety().equals("DELIVERY");
    }

    private void addVisit(DayBook book, LocalDate day) {
        long party = Fields.whole(reservation, "partySize");
        if (isWalkIn()) {
            book.add(day, Component.GUESTS_AT_TOCK, party); // A.8.8
            return;
        }
        book.add(day, Component.BOOKED, 1);
        book.add(day, Component.CANCELLED, isCancelled() ? 1 : 0);
        book.add(day, Component.RESERVATION_COUNT, isCancelled() ? 0 : 1);
        book.add(day, Component.NO_SHOW, isNoShow() ? 1 : 0);
        if (isArrived()) {
            book.add(day, Component.ARRIVED, 1);
            book.add(day, Component.ARRIVED_GUESTS, party);
            book.add(day, Component.GUESTS_AT_TOCK, party);
        }
    }

    private boolean isWalkIn() {
        return !Fields.has(reservation, "experience")
                && Fields.text(reservation, "confirmationCode").isEmpty();
    }

    private String state() {
        return Fields.text(reservation, "partyState");
    }

    private boolean isCancelled() {
        return Fields.truth(reservation, "isCancelled") || state().equals("CANCELLED");
    }

    private boolean isNoShow() {
        return !isCancelled() && state().equals("NO_SHOW");
    }

    private boolean isArrived() {
        return !isCancelled() && ARRIVED.contains(state());
    }

    /// A.8.9
    private Component feeComponent() {
        return switch (variety()) {
            case "EVENT" -> Component.EVENTS;
            case "PICKUP", "DELIVERY" -> Component.OTHER;
            default -> Component.TOCK_FEES;
        };
    }

    /// A.2: what was paid, less its part of tax, gratuity and service charge; nothing while the party is pending.
    private long fee() {
        long total = Fields.whole(reservation, "totalPriceCents");
        if (total == 0 || !(isArrived() || isCancelled() || isNoShow())) {
            return 0;
        }
        long paid = Fields.whole(reservation, "netAmountPaidCents");
        long notOurs = Fields.whole(reservation, "taxCents")
                + Fields.whole(reservation, "gratuityCents")
                + Fields.whole(reservation, "serviceChargeCents");
        return paid
                - BigDecimal.valueOf(notOurs)
                        .multiply(BigDecimal.valueOf(paid))
                        .divide(BigDecimal.valueOf(total), 0, RoundingMode.HALF_UP)
                        .longValueExact();
    }
}
