package io.barrelhead.deploy.oracle.adversary;

import io.barrelhead.deploy.sandbox.records.Commerce7Shop;
import io.barrelhead.deploy.sandbox.records.Json;
import io.barrelhead.deploy.sandbox.records.SandboxConnection;
import io.barrelhead.deploy.sandbox.records.SandboxData;
import io.barrelhead.deploy.sandbox.records.TockVenue;
import io.barrelhead.deploy.sandbox.winery.Dice;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// Three entities that are hard to count: `north` has two shops and two venues, `south` lies in another time zone, and
/// `cellar` has no Tock at all.
public final class AdversarialRecords {

    /// A SKU that shops sell before any reservation carries it.
    public static final String LATE_SKU = "LATE";

    private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");
    private static final ZoneId EASTERN = ZoneId.of("America/New_York");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final List<String> EXCLUDED = List.of("Trade Sample", "Breakage");

    private AdversarialRecords() {}

    private static List<SandboxConnection> connections() {
        return List.of(
                new Commerce7Shop("north-shop", "north", PACIFIC, "odd-north", EXCLUDED),
                new Commerce7Shop("north-bar", "north", PACIFIC, "odd-north-bar", List.of()),
                new TockVenue("north-visits", "north", PACIFIC, "801"),
                new TockVenue("north-terrace", "north", PACIFIC, "802"),
                new Commerce7Shop("south-shop", "south", EASTERN, "odd-south", EXCLUDED),
                new TockVenue("south-visits", "south", EASTERN, "803"),
                new Commerce7Shop("cellar-shop", "cellar", PARIS, "odd-cellar", EXCLUDED));
    }

    /// Makes up the records.
    ///
    /// @param each records of each stream of each connection
    public static SandboxData of(long seed, int each) {
        SandboxData data = new SandboxData(connections());
        for (SandboxConnection connection : data.connections()) {
            Dice dice = Dice.of(seed, connection.id());
            OddTimes times = new OddTimes(dice, connection.timeZone());
            switch (connection) {
                case Commerce7Shop shop -> fill(data, shop, each, times);
                case TockVenue venue -> fill(data, venue, each, times);
            }
        }
        return data;
    }

    private static void fill(SandboxData data, Commerce7Shop shop, int each, OddTimes times) {
        OddOrders orders = new OddOrders(times.dice(), times, shop.id());
        OddMemberships memberships = new OddMemberships(times.dice(), times, shop.id());
        for (int i = 0; i < each; i++) {
            data.put(shop.id(), "order", orders.next());
            data.put(shop.id(), "club_membership", memberships.next());
        }
        for (int i = 0; i < OddOrders.CUSTOMERS; i++) {
            data.put(
                    shop.id(),
                    "customer",
                    Json.object("id", OddOrders.customer(shop.id(), i))
                            .and("firstName", i % 2 == 0 ? null : "Ünal ✓")
                            .and("createdAt", "2024-01-01T00:00:00.000Z")
                            .and("updatedAt", "2024-01-01T00:00:00.000Z"));
        }
    }

    private static void fill(SandboxData data, TockVenue venue, int each, OddTimes times) {
        OddVisits visits = new OddVisits(times.dice(), times, venue);
        for (int i = 0; i < each; i++) {
            data.put(venue.id(), "reservation", visits.next());
        }
    }

    /// Days on which something is easily miscounted, as as-of days.
    public static List<LocalDate> asOfDays() {
        return OddTimes.SPECIAL.stream()
                .filter(day -> day.isAfter(LocalDate.of(2025, 2, 1)))
                .toList();
    }
}
