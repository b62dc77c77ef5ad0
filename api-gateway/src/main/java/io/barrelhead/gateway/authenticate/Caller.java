package io.barrelhead.gateway.authenticate;

import io.barrelhead.gateway.keys.ApiKey;
import io.barrelhead.gateway.keys.KeyId;
import io.barrelhead.gateway.keys.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Optional;
import java.util.SortedSet;
import org.springframework.security.core.Authentication;

/// Who asks.
///
/// @param entities the entities the key may see; empty means all
public record Caller(KeyId key, Role role, SortedSet<String> entities) implements Principal {

    /// Empty when the request carries no key.
    public static Optional<Caller> of(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication login
                        && login.getPrincipal() instanceof Caller caller
                ? Optional.of(caller)
                : Optional.empty();
    }

    /// On a route that needs a key.
    public static Caller on(HttpServletRequest request) {
        return of(request).orElseThrow(() -> new IllegalStateException("no caller on " + request.getRequestURI()));
    }

    static Caller of(ApiKey key) {
        return new Caller(key.id(), key.role(), key.entities());
    }

    @Override
    public String getName() {
        return key.value();
    }
}
