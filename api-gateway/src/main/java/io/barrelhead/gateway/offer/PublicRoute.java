package io.barrelhead.gateway.offer;

import io.barrelhead.gateway.keys.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// One thing the door offers.
///
/// @param role the least role; null means that anyone may, without a key
public record PublicRoute(
        HttpMethod method, PathPattern path, @Nullable Role role, Service service) {

    static PublicRoute of(String methodAndPath, @Nullable Role role, Service service) {
        String[] parts = methodAndPath.split(" ", 2);
        PathPattern path = PathPatternParser.defaultInstance.parse(parts[1]);
        return new PublicRoute(HttpMethod.valueOf(parts[0]), path, role, service);
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
        return role != null && role.includes(Role.OPERATOR);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
