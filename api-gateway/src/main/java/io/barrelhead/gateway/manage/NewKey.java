package io.barrelhead.gateway.manage;

import io.barrelhead.gateway.keys.IssuedKey.Grant;
import io.barrelhead.gateway.keys.Role;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The body of `POST /api/v1/keys`.
///
/// @param entities absent or empty means all
/// @param expiresAt absent means never
record NewKey(
        @Nullable String name,
        @Nullable Role role,
        @Nullable List<String> entities,
        @Nullable Instant expiresAt) {

    /// @throws IllegalArgumentException saying what is missing or wrong
    Grant grant(Instant now) {
        if (name == null || role == null) {
            throw new IllegalArgumentException("a key needs a name and a role (viewer, operator or admin)");
        }
        if (expiresAt != null && !expiresAt.isAfter(now)) {
            throw new IllegalArgumentException("expires_at is in the past: " + expiresAt);
        }
        return new Grant(name.strip(), role, new TreeSet<>(entities == null ? List.of() : entities), expiresAt);
    }
}
