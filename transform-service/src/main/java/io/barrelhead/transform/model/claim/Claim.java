package io.barrelhead.transform.model.claim;

import io.barrelhead.transform.model.run.TransformRun;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a run took upon itself.
///
/// @param days how many days of entities it is to make
/// @param left how many that are pending it leaves to the next
/// @param newestRecordAt the latest change at a source that those days hold; null if none does
/// @param streams the describing streams that had changed, with the mark that they then carried
public record Claim(
        TransformRun run, int days, int left, @Nullable Instant newestRecordAt, Map<String, Long> streams) {

    public Claim {
        streams = Map.copyOf(streams);
    }
}
