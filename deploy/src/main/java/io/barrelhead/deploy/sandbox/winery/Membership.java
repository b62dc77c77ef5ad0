package io.barrelhead.deploy.sandbox.winery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A club membership. Times that lie after the present were decided already: a cancellation with notice.
final class Membership {

    final String id;
    final Person member;
    final Club club;
    final Instant signedUpAt;
    final String delivery;

    @Nullable
    Instant cancelledAt;

    @Nullable
    Instant cancelDecidedAt;

    String reason = "Other";

    @Nullable
    Instant holdFrom;

    @Nullable
    Instant holdTo;

    int shipments;

    @Nullable
    Instant lastShipment;

    Membership(Dice dice, Person member, Club club, Instant signedUpAt) {
        this.id = dice.uuid();
        this.member = member;
        this.club = club;
        this.signedUpAt = signedUpAt;
        this.delivery = dice.perMille(640) ? "Ship" : "Pickup";
        member.membership = this;
        member.captured = true;
    }

    boolean activeAt(Instant time) {
        return !signedUpAt.isAfter(time) && (cancelledAt == null || cancelledAt.isAfter(time));
    }

    boolean onHold(Instant time) {
        return holdFrom != null && holdTo != null && !holdFrom.isAfter(time) && holdTo.isAfter(time);
    }

    /// What is known of the end at the present: null where nobody has cancelled yet.
    @Nullable
    Instant knownEnd(Instant present) {
        return cancelDecidedAt == null || cancelDecidedAt.isAfter(present) ? null : cancelledAt;
    }
}
