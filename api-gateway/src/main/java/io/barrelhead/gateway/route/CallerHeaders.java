package io.barrelhead.gateway.route;

import io.barrelhead.gateway.authenticate.Caller;
import io.barrelhead.gateway.offer.PublicRoutes;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerRequest;

/// Tells the services who asks. They believe these headers, so whatever a client sends under such a name goes; its key
/// goes, too: no service needs it. A webhook carries the secret that its service checks: that one stays.
final class CallerHeaders {

    private static final String PREFIX = "x-barrelhead-";
    private static final String COOKIE = "cookie";
    private static final List<String> KEPT_HERE = List.of("authorization", "x-api-key", COOKIE);

    private CallerHeaders() {}

    static ServerRequest set(ServerRequest request) {
        boolean webhook = PublicRoutes.isWebhook(request.servletRequest().getRequestURI());
        return ServerRequest.from(request)
                .headers(headers -> {
                    if (webhook) {
                        removeIf(headers, name -> name.startsWith(PREFIX) || name.equals(COOKIE));
                    } else {
                        replace(headers, Caller.on(request.servletRequest()));
                    }
                })
                .build();
    }

    private static void replace(HttpHeaders headers, Caller caller) {
        removeIf(headers, name -> name.startsWith(PREFIX) || KEPT_HERE.contains(name));
        headers.set("X-Barrelhead-Key", caller.key().value());
        headers.set("X-Barrelhead-Role", caller.role().toString());
        if (!caller.entities().isEmpty()) {
            headers.set("X-Barrelhead-Entities", String.join(",", caller.entities()));
        }
    }

    private static void removeIf(HttpHeaders headers, Predicate<String> staysHere) {
        List.copyOf(headers.headerNames()).stream()
                .filter(name -> staysHere.test(name.toLowerCase(Locale.ROOT)))
                .forEach(headers::remove);
    }
}
