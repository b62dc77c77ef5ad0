package io.barrelhead.deploy.sandbox.winery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Everything that happened at one room so far.
final class Ledger {

    final long seed;
    final Room room;
    final Catalogue catalogue;
    final List<Club> clubs;
    final List<Person> people = new ArrayList<>();
    final List<Sale> sales = new ArrayList<>();
    final List<Visit> visits = new ArrayList<>();
    final List<Membership> memberships = new ArrayList<>();

    Ledger(long seed, Room room) {
        this.seed = seed;
        this.room = room;
        this.catalogue = new Catalogue(seed, room);
        this.clubs = Club.of(seed, room);
    }

    /// The next id of a reservation: it grows, as at Tock.
    String nextVisitId() {
        return room.venue().businessId() + "%010d".formatted(visits.size() + 1);
    }

    Person newPerson(Dice dice, Instant now) {
        Person person = new Person(dice, now);
        people.add(person);
        return person;
    }

    /// Somebody known, mostly somebody recent.
    Person knownPerson(Dice dice) {
        int recent = Math.max(0, people.size() - 3_000);
        return people.get(dice.between(dice.perMille(700) ? recent : 0, people.size() - 1));
    }
}
