package io.barrelhead.transform.inspect;

import io.barrelhead.contracts.EntityId;
import io.barrelhead.contracts.events.RecordEvent.RecordReceived;
import io.barrelhead.contracts.wire.CloudEvent;
import io.barrelhead.transform.inspect.shape.Reason;
import org.jspecify.annotations.Nullable;

/// A message after the inspection.
public sealed interface Inspected {

    /// The message as it came.
    CloudEvent message();

    /// SHA-256 of the body.
    byte[] sha256();

    /// What the message says; null when it does not read.
    @Nullable
    RecordReceived event();

    /// Ready to land.
    ///
    /// @param entity as the configuration says today
    record Sound(
            CloudEvent message, byte[] sha256, RecordReceived event, SourceStream stream, EntityId entity, Facts facts)
            implements Inspected {

        /// The same record, refused after all.
        public Refused refused(Reason reason, String detail) {
            return new Refused(message, sha256, event, reason, detail);
        }
    }

    /// Not to land.
    ///
    /// @param detail for a person: which field, what is in it, what to do
    record Refused(
            CloudEvent message, byte[] sha256, @Nullable RecordReceived event, Reason reason, String detail)
            implements Inspected {}
}
