package io.barrelhead.contracts.events;

import io.barrelhead.contracts.EntityId;
import io.barrelhead.contracts.RecordKey;
import io.barrelhead.contracts.RunId;
import io.barrelhead.contracts.SourceVersion;
import org.jspecify.annotations.Nullable;

/// Source records on their way to the landing.
public sealed interface RecordEvent extends PipelineEvent {

    /// One version of one source record.
    ///
    /// @param source `commerce7` or `tock`
    /// @param deleted the source no longer has it; the body then says how that was learned
    /// @param run the run that read it; null when a webhook brought it
    /// @param attempt the attempt of that run, from 1; 0 without a run
    /// @param body the source's own bytes, untouched
    record RecordReceived(
            String source,
            EntityId entity,
            RecordKey record,
            SourceVersion version,
            boolean deleted,
            @Nullable RunId run,
            int attempt,
            byte[] body)
            implements RecordEvent {

        @Override
        public String key() {
            return record.toString();
        }
    }
}
