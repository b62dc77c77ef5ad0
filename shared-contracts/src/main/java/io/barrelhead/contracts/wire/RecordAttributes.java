package io.barrelhead.contracts.wire;

import io.barrelhead.contracts.ConnectionId;
import io.barrelhead.contracts.EntityId;
import io.barrelhead.contracts.RecordKey;
import io.barrelhead.contracts.RunId;
import io.barrelhead.contracts.SourceVersion;
import io.barrelhead.contracts.StreamName;
import io.barrelhead.contracts.events.RecordEvent.RecordReceived;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is known of a source record travels as extension attributes, so that its body stays the source's own bytes.
final class RecordAttributes {

    private static final String ORIGIN = "origin";
    private static final String ENTITY = "entity";
    private static final String CONNECTION = "connection";
    private static final String STREAM = "stream";
    private static final String RECORD_ID = "recordid";
    private static final String VERSION = "version";
    private static final String DELETED = "deleted";
    private static final String RUN = "runid";
    private static final String ATTEMPT = "attempt";

    private RecordAttributes() {}

    static void put(Map<String, String> attributes, RecordReceived event) {
        attributes.put(ORIGIN, event.source());
        attributes.put(ENTITY, event.entity().value());
        attributes.put(CONNECTION, event.record().connection().value());
        attributes.put(STREAM, event.record().stream().value());
        attributes.put(RECORD_ID, event.record().recordId());
        attributes.put(VERSION, event.version().toString());
        attributes.put(DELETED, String.valueOf(event.deleted()));
        attributes.put(ATTEMPT, String.valueOf(event.attempt()));
        RunId run = event.run();
        if (run != null) {
            attributes.put(RUN, run.toString());
        }
    }

    static RecordReceived read(CloudEvent message) {
        try {
            RecordKey key = new RecordKey(
                    new ConnectionId(message.required(CONNECTION)),
                    new StreamName(message.required(STREAM)),
                    message.required(RECORD_ID));
            return new RecordReceived(
                    message.required(ORIGIN),
                    new EntityId(message.required(ENTITY)),
                    key,
                    SourceVersion.parse(message.required(VERSION)),
                    Boolean.parseBoolean(message.required(DELETED)),
                    run(message.attributes().get(RUN)),
                    Integer.parseInt(message.required(ATTEMPT)),
                    message.data());
        } catch (UnreadableEvent e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new UnreadableEvent("the record's attributes do not read: " + e.getMessage(), e);
        }
    }

    private static @Nullable RunId run(@Nullable String text) {
        return text == null ? null : new RunId(UUID.fromString(text));
    }
}
