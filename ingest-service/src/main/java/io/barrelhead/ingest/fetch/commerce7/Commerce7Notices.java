package io.barrelhead.ingest.fetch.commerce7;

import io.barrelhead.contracts.SourceVersion;
import io.barrelhead.ingest.connections.Commerce7Connection;
import io.barrelhead.ingest.connections.Connections;
import io.barrelhead.ingest.fetch.FetchedRecord;
import io.barrelhead.ingest.fetch.Notice;
import io.barrelhead.ingest.fetch.http.BytesBody;
import io.barrelhead.ingest.fetch.http.UnreadableAnswer;
import io.barrelhead.ingest.fetch.json.Element;
import io.barrelhead.ingest.fetch.json.Elements;
import io.barrelhead.ingest.fetch.json.Outline;
import io.barrelhead.ingest.fetch.json.VersionParts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Reads a web hook of Commerce7: `{object, action, tenantId, payload, user}`.
///
/// A deletion has the version `updatedAt, 1`: newer than the record as it was, older than any later change of it. Where
/// the payload has no `updatedAt`, the moment of arrival stands for it.
@Component
public class Commerce7Notices {

    private static final Set<String> WANTED = Set.of("id", "updatedAt", "callbackUrl");
    private static final List<String> NOT_FOLLOWED = List.of(
            "Allocation",
            "Cart",
            "Club Package",
            "Collection",
            "Customer Address",
            "Customer Credit Card",
            "Coupon",
            "Group",
            "Promotion",
            "Reservation",
            "Tag",
            "Transaction Email");

    private final boolean insecureSources;

    Commerce7Notices(Connections connections) {
        this.insecureSources = connections.insecureSources();
    }

    /// @param receivedAt when the bytes first came
    public Notice read(Commerce7Connection connection, byte[] bytes, Instant receivedAt) {
        BytesBody body = new BytesBody(bytes);
        try {
            return read(connection, bytes, Outline.of(body), receivedAt);
        } catch (UnreadableAnswer e) {
            return unread(bytes, "it is no JSON");
        }
    }

    private Notice read(Commerce7Connection connection, byte[] bytes, Outline outline, Instant receivedAt) {
        Optional<String> tenant = outline.scalar("tenantId");
        if (tenant.isPresent() && !tenant.get().equals(connection.tenant())) {
            return new Notice.OtherAccount();
        }
        String object = outline.scalar("object").orElse("");
        Optional<String> notFollowed =
                NOT_FOLLOWED.stream().filter(one -> Words.same(one, object)).findFirst();
        if (tenant.isPresent() && notFollowed.isPresent()) {
            return new Notice.NotFollowed(notFollowed.get());
        }
        Optional<Commerce7Stream> stream = Commerce7Stream.ofObject(object);
        Optional<Long> payload = outline.object("payload");
        if (tenant.isEmpty() || stream.isEmpty() || payload.isEmpty()) {
            return unread(bytes, "it has no tenantId, no payload, or an unknown object '%s'".formatted(object));
        }
        Element element = element(bytes, payload.get());
        return about(
                connection, stream.get(), outline.scalar("action").orElse(""), new Sent(bytes, element, receivedAt));
    }

    private static Element element(byte[] bytes, long start) {
        try (Elements elements = new Elements(new BytesBody(bytes), start, WANTED)) {
            return elements.only();
        }
    }

    private Notice about(Commerce7Connection connection, Commerce7Stream stream, String action, Sent sent) {
        if (Words.same("Create", action) || Words.same("Update", action)) {
            return new Notice.OfOne(stream.stream(), sent.now(), false, true);
        }
        if (Words.same("Delete", action)) {
            return sent.gone()
                    .<Notice>map(gone -> new Notice.OfOne(stream.stream(), gone, true, sent.isDated()))
                    .orElseGet(() -> unread(sent.bytes(), "its payload has no id"));
        }
        if (Words.same("Bulk Update", action)) {
            return many(connection, stream, sent);
        }
        return unread(sent.bytes(), "it has an unknown action '%s'".formatted(action));
    }

    private Notice many(Commerce7Connection connection, Commerce7Stream stream, Sent sent) {
        String url = sent.payload().field("callbackUrl").orElse("");
        return new CallbackUrl(connection.baseUrl(), insecureSources)
                .objection(url, stream)
                .<Notice>map(objection -> unread(sent.bytes(), "its callbackUrl " + objection))
                .orElseGet(() -> new Notice.OfMany(stream.stream(), CallbackUrl.query(url)));
    }

    private static Notice unread(byte[] bytes, String why) {
        return new Notice.Unread(Element.unidentified(bytes), why);
    }

    /// What was sent, and what of it says which version of which record it is.
    private record Sent(byte[] bytes, Element payload, Instant receivedAt) {

        private Optional<Instant> updatedAt() {
            return payload.field("updatedAt").flatMap(VersionParts::instant);
        }

        boolean isDated() {
            return updatedAt().isPresent();
        }

        FetchedRecord now() {
            return PageReader.record(payload);
        }

        /// Its body says how that was learned: by this very webhook.
        Optional<FetchedRecord> gone() {
            long last = VersionParts.micros(updatedAt().orElse(receivedAt));
            return payload.field("id")
                    .filter(Element::isId)
                    .map(id -> new FetchedRecord(id, SourceVersion.of(last, 1L), bytes));
        }
    }
}
