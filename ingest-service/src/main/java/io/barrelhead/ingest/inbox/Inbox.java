package io.barrelhead.ingest.inbox;

import static io.barrelhead.ingest.db.Tables.INBOX;
import static java.time.ZoneOffset.UTC;
import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import io.barrelhead.contracts.ConnectionId;
import io.barrelhead.ingest.inbox.Delivery.About;
import io.barrelhead.ingest.inbox.Delivery.Sameness.Never;
import io.barrelhead.ingest.inbox.Delivery.Sameness.SameBytes;
import io.barrelhead.ingest.inbox.Delivery.Sameness.SameBytesAgain;
import io.barrelhead.ingest.inbox.Delivery.Sameness.SameEntry;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/// Where webhooks are put down before their senders hear that they came.
@Component
public class Inbox {

    private final DSLContext db;

    Inbox(DSLContext db) {
        this.db = db;
    }

    /// Keeps a webhook. It is committed when this returns.
    ///
    /// @return false if it is here already: it came again
    public boolean store(Delivery delivery) {
        byte[] sha256 = sha256(delivery.body());
        About about = delivery.about();
        int stored = db.insertInto(INBOX)
                .set(INBOX.CONNECTION_ID, delivery.connection().value())
                .set(INBOX.ORIGIN, delivery.origin().word())
                .set(INBOX.STREAM, about == null ? null : about.stream().value())
                .set(INBOX.RECORD_ID, about == null ? null : about.recordId())
                .set(INBOX.ACTION, about == null ? null : about.action().word())
                .set(INBOX.ONCE_KEY, onceKey(delivery, sha256))
                .set(INBOX.BODY, delivery.body())
                .set(INBOX.SIZE, delivery.body().length)
                .set(INBOX.SHA256, sha256)
                .set(INBOX.RECEIVED_AT, delivery.receivedAt().atOffset(UTC))
                .onConflict(INBOX.CONNECTION_ID, INBOX.ONCE_KEY)
                .doNothing()
                .execute();
        return stored == 1;
    }

    private static Field<String> onceKey(Delivery delivery, byte[] sha256) {
        String hash = HexFormat.of().formatHex(sha256);
        return switch (delivery.sameness()) {
            case SameBytes bytes -> val(hash);
            case SameBytesAgain again -> concat(val(hash + "/"), latestOther(delivery.connection(), again, sha256));
            case SameEntry entry -> val("log/" + entry.id());
            case Never never -> castNull(INBOX.ONCE_KEY);
        };
    }

    // the latest that said something else about the record: it makes what comes after it another event
    private static Field<Long> latestOther(ConnectionId connection, SameBytesAgain again, byte[] sha256) {
        return coalesce(
                field(select(max(INBOX.ID))
                        .from(INBOX)
                        .where(INBOX.CONNECTION_ID.eq(connection.value()))
                        .and(INBOX.STREAM.eq(again.stream().value()))
                        .and(INBOX.RECORD_ID.eq(again.recordId()))
                        .and(INBOX.SHA256.ne(sha256))),
                inline(0L));
    }

    /// When a webhook last came; empty where none is known.
    public Optional<Instant> lastReceivedAt(ConnectionId connection) {
        return db.select(INBOX.RECEIVED_AT)
                .from(INBOX)
                .where(INBOX.CONNECTION_ID.eq(connection.value()))
                .and(INBOX.ORIGIN.eq(Delivery.Origin.WEBHOOK.word()))
                .orderBy(INBOX.ID.desc())
                .limit(1)
                .fetchOptional(INBOX.RECEIVED_AT)
                .map(OffsetDateTime::toInstant);
    }

    private static byte[] sha256(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
