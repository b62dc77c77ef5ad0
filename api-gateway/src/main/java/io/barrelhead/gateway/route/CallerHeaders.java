package io.barrelhead.gateway.route;

import io.barrelhead.gateway.authenticate.Caller;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerRequest;

/// Tells the services who asks. They believe these headers, so whatever a client sends under such a name goes; its key
/// goes, too: no service needs it.
final class CallerHeaders {

    private static final String PREFIX = "x-barrelhead-";
    private static final List<String> KEPT_HERE = List.of("authorization", "x-api-key", "cookie");

    private CallerHeaders() {}

    static ServerRequest set(ServerRequest request) {
        Caller caller = Caller.on(request.servletRequest());
        return ServerRequest.from(request)
                .headers(headers -> replace(headers, caller))
                .build();
    }

    private static void replace(HttpHeaders headers, Caller caller) {
        List.copyOf(headers.headerNames()).stream()
                .filter(CallerHeaders::staysHere)
                .forEach(headers::remove);
        headers.set("X-Barrelhead-Key", caller.key().value());
        headers.set("X-Barrelhead-Role", caller.role().toString());
        if (!caller.entities().isEmpty()) {
            headers.set("X-Barrelhead-Entities", String.join(",", caller.entities()));
        }
    }

    private static boolean staysHere(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith(PREFIX) || KEPT_HERE.contains(lower);
    }
}
