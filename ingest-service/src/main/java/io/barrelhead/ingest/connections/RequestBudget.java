package io.barrelhead.ingest.connections;

import io.barrelhead.contracts.ConnectionId;
import java.time.Duration;
import java.time.Instant;

/// How many requests a source is sent. Kept outside the process: replicas share it, and a restart does not refill it.
public interface RequestBudget {

    /// Takes a place for one request, however long it must wait.
    ///
    /// @param share each has a bucket of its own
    /// @return when the request may be sent: at once, or later
    Instant take(ConnectionId connection, Share share, Rate rate, Instant now);

    /// What a budget is divided into.
    enum Share {
        /// every request that counts at the source
        ALL,
        /// those of a backfill, which leave a part to live traffic
        BACKFILL,
        /// pages beyond the last that the source gives freely
        DEEP
    }

    /// A token bucket.
    ///
    /// @param every one token comes
    /// @param burst tokens that a full bucket holds, at least 1
    record Rate(Duration every, int burst) {

        public Rate {
            if (every.isNegative() || burst < 1) {
                throw new IllegalArgumentException("no bucket: %d tokens, one every %s".formatted(burst, every));
            }
        }

        /// So many in any minute: a tenth at once, the others evenly.
        public static Rate perMinute(int requests) {
            int burst = Math.max(1, requests / 10);
            return new Rate(Duration.ofMinutes(1).dividedBy(Math.max(1, requests - burst)), burst);
        }
    }
}
