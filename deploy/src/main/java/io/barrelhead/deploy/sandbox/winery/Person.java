package io.barrelhead.deploy.sandbox.winery;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A guest or customer who does not exist.
final class Person {

    final String customerId;
    final String patronId;
    final String firstName;
    final String lastName;
    final Place place;
    final Instant knownSince;
    /// Whether Commerce7 has a profile; else only Tock knows them.
    boolean captured;
    boolean visited;
    int orders;
    long spentCents;

    @Nullable
    Instant lastOrder;

    @Nullable
    Membership membership;

    Person(Dice dice, Instant knownSince) {
        this.customerId = dice.uuid();
        this.patronId = "55" + dice.between(10_000_000, 99_999_999);
        this.firstName = Names.given(dice);
        this.lastName = Names.family(dice);
        this.place = dice.pick(Place.ALL);
        this.knownSince = knownSince;
    }

    String email() {
        return "%s.%s.%s@example.com"
                .formatted(firstName, lastName, patronId.substring(2))
                .toLowerCase(Locale.ROOT);
    }

    /// Of the range that is kept for fiction.
    String phone() {
        return "+1707555%04d".formatted(Math.floorMod(patronId.hashCode(), 100) + 100);
    }

    boolean memberAt(Instant time) {
        return membership != null && membership.activeAt(time);
    }
}
