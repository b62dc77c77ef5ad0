package io.barrelhead.deploy.sandbox.winery;

import io.barrelhead.deploy.sandbox.records.SandboxConnection;
import io.barrelhead.deploy.sandbox.records.SandboxData;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// A winery with the tasting rooms `estate` and `downtown`, over some years up to a present. The same seed, years and
/// present give the same records.
public final class Winery {

    private final long seed;
    private final int years;
    private final Instant present;
    private final SandboxData data = new SandboxData(connections());

    private Winery(long seed, int years, Instant present) {
        this.seed = seed;
        this.years = years;
        this.present = present;
    }

    /// Makes up the records.
    ///
    /// @param present what was to happen later is not in the records, bookings for later days are
    public static SandboxData records(long seed, int years, Instant present) {
        Winery winery = new Winery(seed, years, present);
        Room.ALL.forEach(winery::open);
        return winery.data;
    }

    /// The winery's accounts: a shop and a venue for each room.
    public static List<SandboxConnection> connections() {
        return Room.ALL.stream()
                .<SandboxConnection>mapMulti((room, each) -> {
                    each.accept(room.shop());
                    each.accept(room.venue());
                })
                .toList();
    }

    private void open(Room room) {
        LocalDate lastDay = room.day(present);
        Ledger ledger = new Simulation(seed, room, lastDay.minusYears(years).plusDays(1)).run(lastDay);
        sales(ledger);
        memberships(ledger);
        shelf(ledger);
        visits(ledger);
        people(ledger);
    }

    private void sales(Ledger ledger) {
        List<Sale> sales = ledger.sales.stream()
                .filter(sale -> !sale.paidAt.isAfter(present))
                .sorted(Comparator.comparing((Sale sale) -> sale.paidAt).thenComparing(sale -> sale.id))
                .toList();
        for (int i = 0; i < sales.size(); i++) {
            sales.get(i).number = 1_001 + i;
        }
        SaleJson json = new SaleJson(present);
        for (Sale sale : sales) {
            remember(sale);
            put(ledger, "order", json.of(sale));
        }
    }

    private static void remember(Sale sale) {
        Person customer = sale.customer;
        if (customer != null && !sale.refund()) {
            customer.orders++;
            customer.spentCents += sale.total();
            customer.lastOrder = sale.paidAt;
        }
    }

    private void memberships(Ledger ledger) {
        MembershipJson json = new MembershipJson(present);
        ledger.memberships.stream()
                .filter(membership -> !membership.signedUpAt.isAfter(present))
                .forEach(membership -> put(ledger, "club_membership", json.of(membership)));
    }

    private void shelf(Ledger ledger) {
        Instant opened = ledger.room.at(ledger.room.day(present).minusYears(years), LocalTime.NOON);
        ShelfJson json = new ShelfJson(opened);
        ledger.catalogue.all().forEach(product -> put(ledger, "product", json.of(product)));
        ledger.clubs.forEach(club -> put(ledger, "club", json.of(club)));
    }

    private void visits(Ledger ledger) {
        VisitJson json = new VisitJson(ledger.room, present);
        ledger.visits.stream()
                .filter(visit -> !visit.bookedAt.isAfter(present))
                .forEach(visit -> data.put(ledger.room.venue().id(), "reservation", json.of(visit)));
    }

    private void people(Ledger ledger) {
        PersonJson customers = new PersonJson(present);
        GuestJson guests = new GuestJson(ledger.room);
        for (Person person : ledger.people) {
            boolean known = !person.knownSince.isAfter(present);
            if (known && person.captured) {
                put(ledger, "customer", customers.of(person));
            }
            if (known && person.visited) {
                data.put(ledger.room.venue().id(), "guest", guests.of(person));
            }
        }
    }

    private void put(Ledger ledger, String stream, ObjectNode object) {
        data.put(ledger.room.shop().id(), stream, object);
    }
}
