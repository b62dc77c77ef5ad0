package io.barrelhead.ingest.inbox;

import io.barrelhead.contracts.ConnectionId;
import io.barrelhead.ingest.fetch.Notice;
import io.barrelhead.ingest.inbox.Delivery.About;
import io.barrelhead.ingest.inbox.Delivery.Action;
import io.barrelhead.ingest.inbox.Delivery.Origin;
import io.barrelhead.ingest.inbox.Delivery.Sameness;
import java.time.Instant;
import java.util.Optional;

/// How a webhook is put down, by what it says.
public final class Deliveries {

    private Deliveries() {}

    /// Empty where it says nothing that is kept.
    public static Optional<Delivery> of(ConnectionId connection, Notice notice, byte[] body, Instant receivedAt) {
        return switch (notice) {
            case Notice.OfOne one -> {
                About about = about(one);
                yield Optional.of(delivery(connection, about, sameness(one), body, receivedAt));
            }
            case Notice.OfMany many -> {
                About about = new About(many.stream(), null, Action.BULK);
                yield Optional.of(delivery(connection, about, new Sameness.Never(), body, receivedAt));
            }
            case Notice.Unread unread ->
                Optional.of(new Delivery(connection, Origin.WEBHOOK, null, new Sameness.SameBytes(), body, receivedAt));
            case Notice.NotFollowed not -> Optional.empty();
            case Notice.OtherAccount other -> Optional.empty();
        };
    }

    private static About about(Notice.OfOne one) {
        return new About(one.stream(), one.record().id(), one.deleted() ? Action.DELETED : Action.CHANGED);
    }

    private static Sameness sameness(Notice.OfOne one) {
        return one.dated()
                ? new Sameness.SameBytes()
                : new Sameness.SameBytesAgain(one.stream(), one.record().id());
    }

    private static Delivery delivery(
            ConnectionId connection, About about, Sameness sameness, byte[] body, Instant receivedAt) {
        return new Delivery(connection, Origin.WEBHOOK, about, sameness, body, receivedAt);
    }
}
