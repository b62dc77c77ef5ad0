package io.barrelhead.ingest.inbox;

import io.barrelhead.contracts.ConnectionId;
import io.barrelhead.contracts.StreamName;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One webhook as it came.
///
/// @param about what it says; null where that could not be told
/// @param receivedAt when it came; when it was sent, where a log of failed sends brought it
public record Delivery(
        ConnectionId connection,
        Origin origin,
        @Nullable About about,
        Sameness sameness,
        byte[] body,
        Instant receivedAt) {

    /// The same, as an entry of the source's log of failed sends.
    public Delivery fromSendLog(String entry) {
        return new Delivery(connection, Origin.SEND_LOG, about, new Sameness.SameEntry(entry), body, receivedAt);
    }

    /// What a webhook says, as far as a person wants to look it up.
    ///
    /// @param recordId null where it is about no single record
    public record About(StreamName stream, @Nullable String recordId, Action action) {}

    /// What happened to the record, or to many.
    public enum Action {
        CHANGED,
        DELETED,
        BULK;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Who brought it.
    public enum Origin {
        WEBHOOK("webhook"),
        SEND_LOG("send-log");

        private final String word;

        Origin(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /// When another one is the same again, and is not kept twice.
    public sealed interface Sameness {

        /// It has the same bytes, which say which version of the record it is.
        record SameBytes() implements Sameness {}

        /// It has the same bytes, and nothing else came about the record in between: one that is gone can come back,
        /// and go again, without a time in the body.
        record SameBytesAgain(StreamName stream, String recordId) implements Sameness {}

        /// It is this entry of a log.
        record SameEntry(String id) implements Sameness {}

        /// Never: each one is to be acted on.
        record Never() implements Sameness {}
    }
}
