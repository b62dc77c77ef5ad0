package io.barrelhead.deploy.sandbox.http;

import com.sun.net.httpserver.HttpExchange;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a caller asked.
///
/// @param path without the part that chose the handler, e.g. `/order`
/// @param host host and port that the caller used
public record Request(String method, String path, Map<String, String> query, String host, HttpExchange exchange) {

    static Request of(HttpExchange exchange) {
        String mount = exchange.getHttpContext().getPath();
        String path = exchange.getRequestURI().getPath().substring(mount.length());
        String host = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host"))
                .orElseGet(() -> "127.0.0.1:" + exchange.getLocalAddress().getPort());
        return new Request(
                exchange.getRequestMethod(),
                path,
                query(exchange.getRequestURI().getRawQuery()),
                host,
                exchange);
    }

    private static Map<String, String> query(@Nullable String raw) {
        Map<String, String> query = new LinkedHashMap<>();
        if (raw != null && !raw.isEmpty()) {
            for (String pair : raw.split("&", -1)) {
                int equals = pair.indexOf('=');
                query.put(decode(pair.substring(0, Math.max(equals, 0))), decode(pair.substring(equals + 1)));
            }
        }
        return query;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
    }

    public Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name));
    }
}
