package io.barrelhead.gateway.authenticate;

import io.barrelhead.gateway.authenticate.Login.Anonymous;
import io.barrelhead.gateway.authenticate.Login.Known;
import io.barrelhead.gateway.authenticate.Login.Refused;
import io.barrelhead.gateway.keys.ApiKey;
import io.barrelhead.gateway.keys.PresentedKey;
import io.barrelhead.gateway.refuse.Refusal.ExpiredKey;
import io.barrelhead.gateway.refuse.Refusal.KeysNotChecked;
import io.barrelhead.gateway.refuse.Refusal.TooManyWrongKeys;
import io.barrelhead.gateway.refuse.Refusal.UnknownKey;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// Decides whose key it is. An address that presented too many wrong keys must wait, but for keys known a moment ago:
/// nobody can lock out a colleague behind the same address.
@Component
class Logins {

    private static final Logger LOG = LoggerFactory.getLogger(Logins.class);

    private final KeyRing keys;
    private final FailedAttempts failures;
    private final InstantSource clock;

    Logins(KeyRing keys, FailedAttempts failures, InstantSource clock) {
        this.keys = keys;
        this.failures = failures;
        this.clock = clock;
    }

    /// @param text what the client sent as its key, null when it sent nothing
    Login login(@Nullable String text, String address) {
        if (text == null) {
            return new Anonymous();
        }
        Optional<PresentedKey> key = PresentedKey.parse(text);
        Duration wait = failures.waitOf(address);
        if (wait.isPositive() && !key.map(PresentedKey::id).filter(keys::holds).isPresent()) {
            return new Refused(new TooManyWrongKeys(wait));
        }
        Login login = key.map(this::check).orElseGet(() -> new Refused(new UnknownKey()));
        return login instanceof Refused refused && refused.why() instanceof UnknownKey
                ? failed(refused, address)
                : login;
    }

    private Login check(PresentedKey presented) {
        try {
            return keys.find(presented.id())
                    .filter(key -> key.opensWith(presented.secret()))
                    .map(this::state)
                    .orElseGet(() -> new Refused(new UnknownKey()));
        } catch (DataAccessException e) {
            LOG.error("cannot look up key {}", presented.id(), e);
            return new Refused(new KeysNotChecked());
        }
    }

    private Login state(ApiKey key) {
        return switch (key.stateAt(clock.instant())) {
            case ACTIVE -> new Known(Caller.of(key));
            case EXPIRED -> new Refused(new ExpiredKey(Objects.requireNonNull(key.expiresAt())));
            case REVOKED -> new Refused(new UnknownKey());
        };
    }

    /// The attempt that empties the bucket is still told that its key is wrong; the next one waits, with a known id,
    /// too.
    private Login failed(Refused refused, String address) {
        Duration wait = failures.waitOf(address);
        failures.count(address);
        return wait.isPositive() ? new Refused(new TooManyWrongKeys(wait)) : refused;
    }
}
