package io.barrelhead.gateway.keys;

import java.time.Instant;
import java.util.SortedSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A key at the one moment its secret is known.
public record IssuedKey(ApiKey key, PresentedKey presented) {

    /// @param createdBy id of the key that asks for it, or `first start`
    /// @param expiresAt null means never
    public static IssuedKey random(Grant grant, String createdBy, Instant now) {
        PresentedKey presented = new PresentedKey(KeyId.random(), Secret.random());
        ApiKey key = new ApiKey(
                presented.id(),
                grant.name(),
                grant.role(),
                grant.entities(),
                presented.secret().sha256(),
                now,
                createdBy,
                grant.expiresAt(),
                null);
        return new IssuedKey(key, presented);
    }

    /// What a new key is to be good for.
    ///
    /// @param entities empty means all
    /// @param expiresAt null means never
    public record Grant(
            String name,
            Role role,
            SortedSet<String> entities,
            @Nullable Instant expiresAt) {

        private static final int LONGEST_NAME = 100;
        private static final Pattern ENTITY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,63}");

        public Grant {
            if (name.isEmpty() || name.length() > LONGEST_NAME) {
                throw new IllegalArgumentException("a key's name has 1 to 100 characters");
            }
            if (entities.contains("ALL") || !entities.stream().allMatch(ENTITY.asMatchPredicate())) {
                throw new IllegalArgumentException(
                        "entities are ids such as estate; leave them out for a key that may see all");
            }
            if (!entities.isEmpty() && role != Role.VIEWER) {
                throw new IllegalArgumentException(
                        "only a viewer's key can be bound to entities: operators and admins act on the whole pipeline");
            }
        }
    }
}
