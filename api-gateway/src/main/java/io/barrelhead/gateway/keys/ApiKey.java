package io.barrelhead.gateway.keys;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/// A key as it is kept.
///
/// @param entities the entities it may see; empty means all
/// @param sha256 of the secret
/// @param createdBy id of the key that made it, or `first start`
/// @param expiresAt null means never
/// @param revokedAt null while it is good
public record ApiKey(
        KeyId id,
        String name,
        Role role,
        SortedSet<String> entities,
        byte[] sha256,
        Instant createdAt,
        String createdBy,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt) {

    public boolean opensWith(Secret secret) {
        return MessageDigest.isEqual(sha256, secret.sha256());
    }

    public State stateAt(Instant now) {
        if (revokedAt != null) {
            return State.REVOKED;
        }
        return expiresAt == null || now.isBefore(expiresAt) ? State.ACTIVE : State.EXPIRED;
    }

    /// Whether it opens the door.
    public enum State {
        ACTIVE,
        EXPIRED,
        REVOKED
    }
}
