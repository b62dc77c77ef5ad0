package io.barrelhead.ingest.receive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.barrelhead.ingest.connections.WebhookSecret;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Whether a request carries a connection's own secret. Bytes are compared, in a time that does not tell how many are
/// right; where there is no secret to compare with, one is compared that nobody knows.
final class SecretCheck {

    private static final String AUTHORIZATION = "Authorization";
    private static final String BASIC = "Basic ";
    private static final byte[] UNKNOWN = unknown();

    private SecretCheck() {}

    /// @param secret null where the connection has none, or there is no such connection
    /// @param headers the values of a header by its name, as the container decodes them: a byte a character
    static boolean opens(@Nullable WebhookSecret secret, Function<String, List<String>> headers) {
        return switch (secret) {
            case null -> equal(UNKNOWN, credentials(headers.apply(AUTHORIZATION)));
            case WebhookSecret.Login login -> equal(encoded(login), credentials(headers.apply(AUTHORIZATION)));
            case WebhookSecret.Header header ->
                equal(header.value().reveal().getBytes(UTF_8), only(headers.apply(header.name())));
        };
    }

    private static boolean equal(byte[] expected, String presented) {
        return MessageDigest.isEqual(expected, presented.getBytes(ISO_8859_1));
    }

    // encoded, not decoded: the decoder forgives what is not the same text
    private static byte[] encoded(WebhookSecret.Login login) {
        String both = login.username().reveal() + ":" + login.password().reveal();
        return Base64.getEncoder().encode(both.getBytes(UTF_8));
    }

    private static String credentials(List<String> values) {
        String value = only(values);
        return value.regionMatches(true, 0, BASIC, 0, BASIC.length()) ? value.substring(BASIC.length()) : "";
    }

    // of two, it would depend on the reader which one counts
    private static String only(List<String> values) {
        return values.size() == 1 ? values.getFirst() : "";
    }

    private static byte[] unknown() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return random;
    }
}
