package io.barrelhead.gateway.offer;

import io.barrelhead.gateway.keys.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// One thing the door offers.
public record PublicRoute(HttpMethod method, PathPattern path, Admission admission, Service service) {

    private static final int MEBIBYTE = 1024 * 1024;

    /// @param role the least role; null means that anyone may, without a key
    static PublicRoute of(String methodAndPath, @Nullable Role role, Service service) {
        return of(methodAndPath, role == null ? new Admission.Anyone() : new Admission.WithKey(role), service);
    }

    /// A route for a source that carries its connection's own secret.
    static PublicRoute webhook(String methodAndPath, Service service) {
        return of(methodAndPath, new Admission.WithOwnSecret(), service);
    }

    private static PublicRoute of(String methodAndPath, Admission admission, Service service) {
        String[] parts = methodAndPath.split(" ", 2);
        PathPattern path = PathPatternParser.defaultInstance.parse(parts[1]);
        return new PublicRoute(HttpMethod.valueOf(parts[0]), path, admission, service);
    }

    /// The least role; null where no key is asked for.
    public @Nullable Role role() {
        return switch (admission) {
            case Admission.WithKey key -> key.least();
            case Admission.Anyone anyone -> null;
            case Admission.WithOwnSecret secret -> null;
        };
    }

    public boolean isWebhook() {
        return switch (admission) {
            case Admission.WithOwnSecret secret -> true;
            case Admission.WithKey key -> false;
            case Admission.Anyone anyone -> false;
        };
    }

    /// The largest body that is read, in bytes: sources send whole records, which can be as large as what travels.
    public int largestBody() {
        return isWebhook() ? 8 * MEBIBYTE : MEBIBYTE;
    }

    boolean hasPath(PathContainer asked) {
        return path.matches(asked);
    }

    /// Who may GET may HEAD.
    public boolean hasMethod(String asked) {
        return method.matches(asked) || (method == HttpMethod.GET && HttpMethod.HEAD.matches(asked));
    }

    /// True for what operators and admins do; false for looking at numbers.
    public boolean isOperation() {
        return admission instanceof Admission.WithKey key && key.least().includes(Role.OPERATOR);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
