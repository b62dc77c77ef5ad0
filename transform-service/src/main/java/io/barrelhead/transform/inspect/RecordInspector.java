package io.barrelhead.transform.inspect;

import io.barrelhead.contracts.StreamName;
import io.barrelhead.contracts.Topics;
import io.barrelhead.contracts.events.RecordEvent.RecordReceived;
import io.barrelhead.contracts.wire.CloudEvent;
import io.barrelhead.contracts.wire.EventCodec;
import io.barrelhead.contracts.wire.UnreadableEvent;
import io.barrelhead.transform.connections.Connection;
import io.barrelhead.transform.connections.Connections;
import io.barrelhead.transform.inspect.Inspected.Refused;
import io.barrelhead.transform.inspect.Inspected.Sound;
import io.barrelhead.transform.inspect.shape.Mismatch;
import io.barrelhead.transform.inspect.shape.Reason;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Tells sound records from those that the models could not read.
public final class RecordInspector {

    private static final String UNIDENTIFIED = "unidentified-";

    private final Connections connections;
    private final BodyInspector bodies;

    public RecordInspector(Connections connections, TimeZones zones) {
        this.connections = connections;
        this.bodies = new BodyInspector(connections.currency(), zones);
    }

    public Inspected inspect(CloudEvent message) {
        byte[] sha256 = sha256(message.data());
        RecordReceived event = null;
        try {
            event = read(message);
            return sound(message, sha256, event);
        } catch (UnreadableEvent e) {
            return new Refused(message, sha256, event, Reason.UNREADABLE_EVENT, text(e));
        } catch (Mismatch e) {
            return new Refused(message, sha256, event, e.reason(), text(e));
        }
    }

    private static RecordReceived read(CloudEvent message) {
        if (EventCodec.read(message).event() instanceof RecordReceived received) {
            return received;
        }
        throw new UnreadableEvent("only record.received travels on %s".formatted(Topics.RECORDS));
    }

    private Sound sound(CloudEvent message, byte[] sha256, RecordReceived event) {
        if (event.record().stream().equals(StreamName.UNREAD_WEBHOOK)) {
            throw bodies.unread(event.body());
        }
        SourceStream stream = SourceStream.find(event.source(), event.record().stream());
        if (stream == null) {
            throw new Mismatch(
                    Reason.UNKNOWN_STREAM,
                    "%s/%s is not among the streams that land: %s"
                            .formatted(event.source(), event.record().stream(), SourceStream.names()));
        }
        Connection connection = connections.find(event.record().connection());
        if (connection == null) {
            throw new Mismatch(
                    Reason.UNKNOWN_CONNECTION,
                    "connection '%s' is not in the configuration; add it, restart and replay"
                            .formatted(event.record().connection()));
        }
        refuseUnidentified(event, sha256);
        Facts facts = bodies.inspect(event, stream, connection.timeZone());
        return new Sound(message, sha256, event, stream, connection.entity(), facts);
    }

    /// The ingest service calls a record without an id so.
    private static void refuseUnidentified(RecordReceived event, byte[] sha256) {
        String id = event.record().recordId();
        if (id.startsWith(UNIDENTIFIED)
                && id.equals(UNIDENTIFIED + HexFormat.of().formatHex(sha256, 0, 8))) {
            throw new Mismatch(Reason.WRONG_TYPE, "the record has no id; correct it at the source and read it again");
        }
    }

    private static String text(Exception e) {
        @Nullable String message = e.getMessage();
        return message == null ? e.toString() : message;
    }

    private static byte[] sha256(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
