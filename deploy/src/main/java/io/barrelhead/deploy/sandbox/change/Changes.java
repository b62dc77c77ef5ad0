package io.barrelhead.deploy.sandbox.change;

import io.barrelhead.deploy.sandbox.records.Commerce7Shop;
import io.barrelhead.deploy.sandbox.records.SandboxConnection;
import io.barrelhead.deploy.sandbox.records.SandboxData;
import io.barrelhead.deploy.sandbox.records.SourceRecord;
import io.barrelhead.deploy.sandbox.records.TockVenue;
import io.barrelhead.deploy.sandbox.winery.Dice;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// Applies seeded changes to records: the same seed on the same records changes the same ones. Each change is a newer
/// version, marked with the clock's time or by a greater sequence.
public final class Changes {

    private static final int TRIES = 50;

    private final SandboxData data;
    private final Dice dice;
    private final OrderChange orders;
    private final MembershipChange memberships;
    private final ReservationChange reservations;

    public Changes(SandboxData data, InstantSource clock, long seed) {
        this.data = data;
        this.dice = Dice.of(seed, "changes");
        this.orders = new OrderChange(data, clock, dice);
        this.memberships = new MembershipChange(clock, dice);
        this.reservations = new ReservationChange(clock, dice);
    }

    /// Returns a line for each change, e.g. `estate-shop order 0b7b... late refund`.
    public List<String> apply(int count) {
        List<String> done = new ArrayList<>();
        for (int i = 0; i < count * TRIES && done.size() < count; i++) {
            one().ifPresent(done::add);
        }
        return done;
    }

    private Optional<String> one() {
        return switch (dice.pick(data.connections())) {
            case Commerce7Shop shop -> dice.perMille(700) ? order(shop) : membership(shop);
            case TockVenue venue -> reservation(venue);
        };
    }

    private Optional<String> order(Commerce7Shop shop) {
        return pick(shop, "order").flatMap(order -> orders.change(shop.id(), order));
    }

    private Optional<String> membership(Commerce7Shop shop) {
        return pick(shop, "club_membership")
                .map(membership -> put(shop, "club_membership", membership, memberships.change(membership)));
    }

    private Optional<String> reservation(TockVenue venue) {
        return pick(venue, "reservation")
                .flatMap(visit -> reservations.change(visit).map(what -> put(venue, "reservation", visit, what)));
    }

    private Optional<ObjectNode> pick(SandboxConnection connection, String stream) {
        List<SourceRecord> all = data.records(connection.id(), stream);
        return all.isEmpty() ? Optional.empty() : Optional.of(dice.pick(all).parse());
    }

    private String put(SandboxConnection connection, String stream, ObjectNode changed, String what) {
        return "%s %s %s %s"
                .formatted(
                        connection.id(),
                        stream,
                        data.put(connection.id(), stream, changed).id(),
                        what);
    }
}
