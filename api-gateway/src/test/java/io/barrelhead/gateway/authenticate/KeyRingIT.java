package io.barrelhead.gateway.authenticate;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Ticker;
import io.barrelhead.gateway.keys.ApiKey;
import io.barrelhead.gateway.keys.IssuedKey;
import io.barrelhead.gateway.keys.IssuedKey.Grant;
import io.barrelhead.gateway.keys.KeyId;
import io.barrelhead.gateway.keys.KeyTable;
import io.barrelhead.gateway.keys.Role;
import io.barrelhead.gateway.testing.TestGateway;
import java.time.Duration;
import java.time.Instant;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/// What one replica sees of a key that another one changes.
class KeyRingIT {

    private static final Instant NOW = Instant.parse("2026-03-07T12:00:00Z");

    private final KeyTable table = TestGateway.shared().bean(KeyTable.class);
    private final AtomicLong nanos = new AtomicLong();
    private final Ticker time = nanos::get;
    private final KeyRing ring = new KeyRing(table, time);

    @Test
    void seesARevocationWithinAMinute() {
        KeyId id = insert();
        assertThat(stateOf(id)).isEqualTo(ApiKey.State.ACTIVE);
        table.revoke(id, "another", NOW);
        assertThat(stateOf(id)).isEqualTo(ApiKey.State.ACTIVE);
        nanos.addAndGet(Duration.ofSeconds(60).toNanos());
        assertThat(stateOf(id)).isEqualTo(ApiKey.State.REVOKED);
        assertThat(KeyRing.KEPT).isLessThan(Duration.ofSeconds(60));
    }

    @Test
    void seesANewKeyAtOnceEvenWhenItWasAskedForBefore() {
        IssuedKey issued = issue();
        assertThat(ring.find(issued.key().id())).isEmpty();
        table.insert(issued.key());
        assertThat(ring.find(issued.key().id())).isPresent();
        assertThat(ring.holds(issued.key().id())).isTrue();
    }

    private ApiKey.State stateOf(KeyId id) {
        return ring.find(id).orElseThrow().stateAt(NOW);
    }

    private KeyId insert() {
        IssuedKey issued = issue();
        table.insert(issued.key());
        return issued.key().id();
    }

    private static IssuedKey issue() {
        return IssuedKey.random(new Grant("till", Role.VIEWER, new TreeSet<>(), null), "a test", NOW);
    }
}
