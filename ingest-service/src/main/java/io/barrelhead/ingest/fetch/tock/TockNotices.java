package io.barrelhead.ingest.fetch.tock;

import io.barrelhead.contracts.StreamName;
import io.barrelhead.ingest.connections.TockConnection;
import io.barrelhead.ingest.fetch.Notice;
import io.barrelhead.ingest.fetch.http.BytesBody;
import io.barrelhead.ingest.fetch.http.UnreadableAnswer;
import io.barrelhead.ingest.fetch.json.Element;
import io.barrelhead.ingest.fetch.json.Elements;
import io.barrelhead.ingest.fetch.json.Outline;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Reads a webhook of Tock: a reservation or a guest, bare or in an object of that name. It is sent to the whole
/// business
/// group, and does not say what happened: the record's own state does.
@Component
public class TockNotices {

    private static final Set<String> OF_A_RESERVATION =
            Set.of("business.id", "serviceDateTimestamp", "confirmationCode");
    private static final Set<String> WANTED = Stream.of(TockObject.WANTED, OF_A_RESERVATION, Set.of("businessGroupId"))
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    public Notice read(TockConnection connection, byte[] bytes) {
        BytesBody body = new BytesBody(bytes);
        try {
            Outline outline = Outline.of(body);
            return wrapped(connection, body, outline, TockConnection.RESERVATION)
                    .or(() -> wrapped(connection, body, outline, TockConnection.GUEST))
                    .or(() -> bare(connection, body, outline))
                    .orElseGet(() -> unread(bytes, "it is neither a reservation nor a guest"));
        } catch (UnreadableAnswer e) {
            return unread(bytes, "it is no JSON");
        }
    }

    private static Optional<Notice> wrapped(
            TockConnection connection, BytesBody body, Outline outline, StreamName stream) {
        return outline.object(stream.value()).map(start -> judge(connection, element(body, start), stream));
    }

    private static Optional<Notice> bare(TockConnection connection, BytesBody body, Outline outline) {
        return outline.rootObject()
                .map(start -> element(body, start))
                .flatMap(element -> stream(element).map(stream -> judge(connection, element, stream)));
    }

    private static Element element(BytesBody body, long start) {
        try (Elements elements = new Elements(body, start, WANTED)) {
            return elements.only();
        }
    }

    private static Optional<StreamName> stream(Element element) {
        if (OF_A_RESERVATION.stream().anyMatch(field -> element.field(field).isPresent())) {
            return Optional.of(TockConnection.RESERVATION);
        }
        return element.field("patron.id").map(patron -> TockConnection.GUEST);
    }

    private static Notice judge(TockConnection connection, Element element, StreamName stream) {
        TockObject object = new TockObject(element, stream.equals(TockConnection.GUEST));
        boolean otherGroup = element.field("businessGroupId")
                .filter(group -> !group.equals(connection.businessGroupId()))
                .isPresent();
        if (otherGroup || object.isForeign(connection.businessId())) {
            return new Notice.NotFollowed("other business");
        }
        return object.isArchived()
                ? new Notice.NotFollowed("archived guest")
                : new Notice.OfOne(stream, object.record(), false, true);
    }

    private static Notice unread(byte[] bytes, String why) {
        return new Notice.Unread(Element.unidentified(bytes), why);
    }
}
