package io.barrelhead.gateway.authenticate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.barrelhead.gateway.keys.KeySettings;
import io.barrelhead.gateway.refuse.Refusal;
import io.barrelhead.gateway.refuse.Refusal.TooManyWrongKeys;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Wrong secrets of webhooks by source address: too many, and the address must wait, as with wrong keys. A sender that
/// was right a moment ago at the same connection need not: a source sends for all of its customers from the same
/// addresses, and one that is set up wrongly must not hold up the others.
@Component
public class WebhookSenders {

    private static final int MOST_SENDERS = 10_000;
    private static final Duration A_MOMENT = Duration.ofHours(1);

    private final FailedAttempts failures;
    private final Cache<Sender, Boolean> right = Caffeine.newBuilder()
            .maximumSize(MOST_SENDERS)
            .expireAfterWrite(A_MOMENT)
            .build();

    WebhookSenders(KeySettings settings) {
        // of its own: a wrong web hook must not lock out who has a key at the same address
        this.failures = new FailedAttempts(settings);
    }

    private record Sender(String network, String path) {}

    /// Why nothing is taken from this address now.
    public Optional<Refusal> refusal(String address, String path) {
        Duration wait = failures.waitOf(address);
        return wait.isPositive() && right.getIfPresent(sender(address, path)) == null
                ? Optional.of(new TooManyWrongKeys(wait))
                : Optional.empty();
    }

    /// The secret was right.
    public void right(String address, String path) {
        right.put(sender(address, path), true);
    }

    /// The secret was wrong.
    public void wrong(String address) {
        failures.count(address);
    }

    private static Sender sender(String address, String path) {
        return new Sender(FailedAttempts.network(address), path);
    }
}
