package io.barrelhead.gateway.authenticate;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import io.barrelhead.gateway.keys.ApiKey;
import io.barrelhead.gateway.keys.KeyId;
import io.barrelhead.gateway.keys.KeyTable;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;

/// The keys in use, kept for a moment so that not every request asks the database. A revocation by another replica is
/// seen after [#FRESH], and after [#KEPT] at the latest: then an entry is gone, even when the database is, too.
@Component
public class KeyRing {

    static final Duration FRESH = Duration.ofSeconds(15);
    static final Duration KEPT = Duration.ofSeconds(55);
    private static final int MOST = 10_000;

    private final LoadingCache<KeyId, Optional<ApiKey>> keys;

    KeyRing(KeyTable table, Ticker ticker) {
        keys = Caffeine.newBuilder()
                .maximumSize(MOST)
                .refreshAfterWrite(FRESH)
                .expireAfterWrite(KEPT)
                .ticker(ticker)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build(table::find);
    }

    /// Without the database.
    boolean holds(KeyId id) {
        Optional<ApiKey> known = keys.getIfPresent(id);
        return known != null && known.isPresent();
    }

    Optional<ApiKey> find(KeyId id) {
        Optional<ApiKey> found = keys.get(id);
        if (found.isEmpty()) {
            keys.invalidate(id); // a key made a second later must open at once
        }
        return found;
    }

    /// This replica sees a change at once.
    public void forget(KeyId id) {
        keys.invalidate(id);
    }
}
