package io.barrelhead.ingest.fetch.http;

import io.barrelhead.contracts.ConnectionId;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One GET to a source.
///
/// @param source the source's name for people
/// @param headers may hold credentials, so that they are never printed
/// @param largestBody in bytes
/// @param refusedLogin what to check when the source refuses the login; null where a refusal is not about one
public record SourceRequest(
        ConnectionId connection,
        String source,
        URI url,
        Map<String, String> headers,
        long largestBody,
        @Nullable String refusedLogin) {

    public SourceRequest {
        headers = Map.copyOf(headers);
    }

    /// The URL without its query, which may hold a signature.
    String place() {
        return "%s://%s%s".formatted(url.getScheme(), url.getRawAuthority(), url.getRawPath());
    }

    @Override
    public String toString() {
        return "GET " + place();
    }
}
