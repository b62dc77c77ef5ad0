package io.barrelhead.ingest.fetch.commerce7;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.barrelhead.ingest.connections.SourceUrls;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The URL in a bulk update, which comes from the body of an unsigned call. It is never called: where it is the
/// stream's own list at the connection's own host, its query is asked of the connection's base URL, with the
/// connection's own credentials.
final class CallbackUrl {

    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;
    private static final Set<String> OF_THE_WALK = Set.of("cursor", "page", "limit");

    private final URI base;
    private final boolean insecure;

    /// @param base of the connection
    /// @param insecure http and local addresses are allowed: the sandbox and tests
    CallbackUrl(URI base, boolean insecure) {
        this.base = base;
        this.insecure = insecure;
    }

    /// What is wrong with it; empty where nothing is.
    Optional<String> objection(String text, Commerce7Stream stream) {
        URI url = parse(text);
        if (url == null) {
            return Optional.of("is no URL");
        }
        return SourceUrls.objection(url, insecure)
                .or(() -> isAtHome(url) ? Optional.empty() : Optional.of("is not at the connection's base-url"))
                .or(() -> isListOf(stream, url) ? Optional.empty() : Optional.of("is not the list " + stream.path()));
    }

    private static @Nullable URI parse(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private boolean isAtHome(URI url) {
        return base.getScheme().equalsIgnoreCase(url.getScheme())
                && base.getHost().equalsIgnoreCase(url.getHost())
                && port(base) == port(url);
    }

    private static int port(URI url) {
        if (url.getPort() >= 0) {
            return url.getPort();
        }
        return "http".equalsIgnoreCase(url.getScheme()) ? HTTP_PORT : HTTPS_PORT;
    }

    private boolean isListOf(Commerce7Stream stream, URI url) {
        return url.getRawFragment() == null && (base.getRawPath() + stream.path()).equals(url.getRawPath());
    }

    /// The query of a URL without objection, as a walk takes it: a walk sets its own cursor.
    static String query(String text) {
        String raw = URI.create(text).getRawQuery();
        return raw == null
                ? ""
                : Arrays.stream(raw.split("&"))
                        .filter(pair -> !pair.isEmpty() && !OF_THE_WALK.contains(name(pair)))
                        .map(CallbackUrl::encoded)
                        .collect(Collectors.joining());
    }

    private static String name(String pair) {
        return URLDecoder.decode(pair.split("=", 2)[0], UTF_8);
    }

    private static String encoded(String pair) {
        String[] parts = pair.split("=", 2);
        String value = parts.length == 1 ? "" : URLDecoder.decode(parts[1], UTF_8);
        return "&%s=%s".formatted(URLEncoder.encode(name(pair), UTF_8), URLEncoder.encode(value, UTF_8));
    }
}
