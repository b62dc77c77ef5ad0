package io.barrelhead.gateway.manage;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.barrelhead.gateway.keys.ApiKey;
import io.barrelhead.gateway.keys.IssuedKey;
import io.barrelhead.gateway.keys.KeyId;
import io.barrelhead.gateway.keys.Role;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/// A key as an admin sees it: everything but the secret.
///
/// @param state active, expired or revoked
record KeyAnswer(
        KeyId id,
        String name,
        Role role,
        SortedSet<String> entities,
        String state,
        Instant createdAt,
        String createdBy,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt) {

    static KeyAnswer of(ApiKey key, Instant now) {
        return new KeyAnswer(
                key.id(),
                key.name(),
                key.role(),
                key.entities(),
                key.stateAt(now).name().toLowerCase(Locale.ROOT),
                key.createdAt(),
                key.createdBy(),
                key.expiresAt(),
                key.revokedAt());
    }

    /// A page of keys, newest first.
    ///
    /// @param next the cursor of the next page, null on the last
    record Page(List<KeyAnswer> items, @Nullable String next) {}

    /// The one answer that holds the whole key.
    record Issued(@JsonUnwrapped KeyAnswer about, String key) {

        static Issued of(IssuedKey issued, Instant now) {
            return new Issued(
                    KeyAnswer.of(issued.key(), now), issued.presented().text());
        }
    }
}
