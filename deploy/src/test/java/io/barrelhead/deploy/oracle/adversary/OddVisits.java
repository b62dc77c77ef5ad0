package io.barrelhead.deploy.oracle.adversary;

import io.barrelhead.deploy.sandbox.records.Json;
import io.barrelhead.deploy.sandbox.records.TockVenue;
import io.barrelhead.deploy.sandbox.winery.Dice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reservations and walk-ins in every state, with sums that leave halves of cents.
final class OddVisits {

    private static final List<String> STATES = Arrays.asList(
            "EXPECTED",
            "ARRIVED",
            "SEATED",
            "LEFT",
            "LEFT",
            "NO_SHOW",
            "CANCELLED",
            "AWAITING_RESPONSE",
            "CONFIRMED_VIA_TEXT",
            "CONFIRMED_VIA_EMAIL",
            "PARTIALLY_ARRIVED",
            "PARTIALLY_SEATED",
            "FINISHED");
    private static final List<String> WALK_IN_STATES = List.of("SEATED", "LEFT", "FINISHED", "EXPECTED");
    private static final List<String> VARIETIES =
            List.of("RESERVATION", "PREPAID", "PREPAID", "DEPOSIT", "TABLESIDE", "PICKUP", "DELIVERY", "EVENT");
    private static final List<String> SKUS = Arrays.asList("CAVE", "SUPPER", "ELSEWHERE", "", null);
    private static final LocalDate FAR = LocalDate.of(2034, 5, 6);

    private final Dice dice;
    private final OddTimes times;
    private final TockVenue venue;
    private int count;

    OddVisits(Dice dice, OddTimes times, TockVenue venue) {
        this.dice = dice;
        this.times = times;
        this.venue = venue;
    }

    ObjectNode next() {
        ObjectNode visit = Json.object("id", "%s%07d".formatted(venue.businessId(), ++count), "business", business());
        Instant service = dice.perMille(15) ? times.on(FAR) : times.next();
        visit.set("serviceDateTimestamp", uint64(service.toEpochMilli()));
        visit.set("createdTimestamp", uint64(1_700_000_000_000L));
        visit.set("lastUpdatedTimestamp", uint64(1_772_990_000_000L + count));
        visit.put("sequenceId", dice.between(0, 4));
        visit.put("versionId", "2");
        if (dice.perMille(180)) {
            walkIn(visit);
        } else {
            reservation(visit);
        }
        party(visit);
        if (dice.perMille(800)) {
            money(visit);
        }
        return visit;
    }

    /// Published as text, but seen as a number too.
    private JsonNode uint64(long value) {
        return dice.perMille(300) ? Json.value(value) : Json.value(Long.toString(value));
    }

    /// Now and then without a time zone, or with another one than the connection's.
    private ObjectNode business() {
        ObjectNode business = Json.object("id", venue.businessId(), "currencyCode", "USD");
        switch (dice.weighted(70, 15, 15)) {
            case 0 -> business.put("timeZone", venue.timeZone().getId());
            case 1 -> business.put("timeZone", "America/New_York");
            default -> business.put("name", "No zone");
        }
        return business;
    }

    private void walkIn(ObjectNode visit) {
        visit.put("walkinId", Integer.toString(count));
        visit.put("partyState", dice.pick(WALK_IN_STATES));
    }

    private void reservation(ObjectNode visit) {
        if (dice.perMille(960)) {
            visit.put("partyState", dice.pick(STATES));
        }
        visit.put("confirmationCode", dice.code(8));
        if (dice.perMille(940)) {
            ObjectNode experience = Json.object("id", "9", "name", "Visit", "posSku", dice.pick(SKUS));
            if (dice.perMille(950)) {
                experience.put("variety", dice.pick(VARIETIES));
            }
            visit.set("experience", experience);
        }
        if (dice.perMille(400)) {
            visit.put("isCancelled", dice.perMille(250));
        }
        if (dice.perMille(300)) {
            visit.put("transferredOut", dice.perMille(250));
        }
    }

    private void party(ObjectNode visit) {
        if (dice.perMille(930)) {
            visit.put("partySize", dice.between(0, 8));
        }
    }

    /// Totals of 0, more paid than the total, parts kept.
    private void money(ObjectNode visit) {
        int tax = dice.between(0, 3) * 55;
        int gratuity = dice.between(0, 2) * 333;
        int service = dice.between(0, 1) * 77;
        int total = dice.perMille(120) ? 0 : dice.between(1, 6) * 1_111 + tax + gratuity + service;
        visit.put("taxCents", tax);
        visit.put("gratuityCents", gratuity);
        visit.put("serviceChargeCents", service);
        visit.put("totalPriceCents", total);
        visit.put(
                "netAmountPaidCents",
                switch (dice.weighted(45, 20, 20, 15)) {
                    case 0 -> total;
                    case 1 -> total / 2;
                    case 2 -> 0;
                    default -> total + dice.between(1, 999);
                });
    }
}
