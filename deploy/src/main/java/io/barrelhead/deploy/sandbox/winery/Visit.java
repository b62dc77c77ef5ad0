package io.barrelhead.deploy.sandbox.winery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A reservation or walk-in at Tock. Amounts in cents; a null variety is a walk-in.
final class Visit {

    /// When a visit was booked and when it begins.
    record Slot(Instant bookedAt, Instant serviceAt) {}

    final String id;
    final Person guest;
    final Instant serviceAt;
    final Instant bookedAt;
    final @Nullable String variety;
    int party;
    int booked;
    String state = "LEFT";
    boolean cancelled;
    boolean transferredOut;
    int edits;
    Instant updatedAt;
    int subtotal;
    int tax;
    int gratuity;
    int serviceCharge;
    int netPaid;
    int refunded;

    Visit(String id, Person guest, @Nullable String variety, Slot slot) {
        this.id = id;
        this.guest = guest;
        this.variety = variety;
        this.bookedAt = slot.bookedAt();
        this.serviceAt = slot.serviceAt();
        this.updatedAt = slot.bookedAt();
    }

    int total() {
        return subtotal + tax + gratuity + serviceCharge;
    }

    boolean arrived() {
        return !cancelled
                && !transferredOut
                && (state.equals("LEFT") || state.equals("FINISHED") || state.equals("SEATED"));
    }

    boolean walkIn() {
        return variety == null;
    }

    void cancel(Instant when, boolean refund) {
        cancelled = true;
        state = "CANCELLED";
        updatedAt = when;
        edits++;
        if (refund) {
            refunded = netPaid;
            netPaid = 0;
        }
    }
}
