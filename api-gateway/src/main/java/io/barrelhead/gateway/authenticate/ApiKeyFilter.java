package io.barrelhead.gateway.authenticate;

import io.barrelhead.gateway.authenticate.Login.Anonymous;
import io.barrelhead.gateway.authenticate.Login.Known;
import io.barrelhead.gateway.authenticate.Login.Refused;
import io.barrelhead.gateway.offer.PublicRoutes;
import io.barrelhead.gateway.refuse.Refusals;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Reads the key, from `Authorization: Bearer` or `X-API-Key` and nowhere else: never from a URL, which ends up in
/// logs.
final class ApiKeyFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final Logins logins;
    private final Refusals refusals;

    ApiKeyFilter(Logins logins, Refusals refusals) {
        this.logins = logins;
        this.refusals = refusals;
    }

    // whatever a source carries is its connection's own secret, even where it looks like a key
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return PublicRoutes.isWebhook(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        switch (logins.login(keyOf(request), request.getRemoteAddr())) {
            case Anonymous anonymous -> chain.doFilter(request, response);
            case Known known -> {
                remember(known.caller());
                chain.doFilter(request, response);
            }
            case Refused refused -> refusals.answer(request, response, refused.why());
        }
    }

    private static void remember(Caller caller) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(caller, null, List.of()));
        SecurityContextHolder.setContext(context);
    }

    private static @Nullable String keyOf(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization == null) {
            return request.getHeader("X-API-Key");
        }
        return authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? authorization.substring(BEARER.length())
                : null;
    }
}
