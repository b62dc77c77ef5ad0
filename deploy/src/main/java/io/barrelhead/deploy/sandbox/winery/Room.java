package io.barrelhead.deploy.sandbox.winery;

import io.barrelhead.deploy.sandbox.records.Commerce7Shop;
import io.barrelhead.deploy.sandbox.records.TockVenue;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/// A tasting room: its accounts and its size.
///
/// @param groupsPerDay visiting groups on an average open day in the first year
/// @param founders members of the club on the first day
/// @param restDay closed on this day of the week from January to March
/// @param mirrors whether Tock's bookings are posted into Commerce7 as orders too
record Room(
        Commerce7Shop shop, TockVenue venue, double groupsPerDay, int founders, DayOfWeek restDay, boolean mirrors) {

    private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");
    private static final List<String> EXCLUDED = List.of("Trade Sample");

    static final Room ESTATE = new Room(
            new Commerce7Shop("estate-shop", "estate", ZONE, "sandbox-estate", EXCLUDED),
            new TockVenue("estate-visits", "estate", ZONE, "707"),
            9.8,
            460,
            DayOfWeek.TUESDAY,
            true);

    static final Room DOWNTOWN = new Room(
            new Commerce7Shop("downtown-shop", "downtown", ZONE, "sandbox-downtown", EXCLUDED),
            new TockVenue("downtown-visits", "downtown", ZONE, "708"),
            6.4,
            290,
            DayOfWeek.WEDNESDAY,
            false);

    static final List<Room> ALL = List.of(ESTATE, DOWNTOWN);

    String name() {
        return shop.entity();
    }

    Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(shop.timeZone()).toInstant();
    }

    LocalDate day(Instant time) {
        return time.atZone(shop.timeZone()).toLocalDate();
    }
}
