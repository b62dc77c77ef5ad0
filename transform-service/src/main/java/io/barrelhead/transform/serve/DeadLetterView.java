package io.barrelhead.transform.serve;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A dead letter as operators see it.
///
/// @param reason a stable code, e.g. `wrong_type`
/// @param detail for a person
/// @param body the bytes as text where they are text, else in base64
/// @param bodyEncoding `base64` where the body is; left out where it is text
record DeadLetterView(
        UUID id,
        @Nullable String connection,
        @Nullable String stream,
        @Nullable String recordId,
        String reason,
        String detail,
        Instant firstSeenAt,
        Instant lastSeenAt,
        int attempts,
        String body,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String bodyEncoding) {

    static DeadLetterView of(
            UUID id,
            @Nullable String connection,
            @Nullable String stream,
            @Nullable String recordId,
            String reason,
            String detail,
            OffsetDateTime firstSeenAt,
            OffsetDateTime lastSeenAt,
            Integer attempts,
            byte[] bytes) {
        String text = text(bytes);
        return new DeadLetterView(
                id,
                connection,
                stream,
                recordId,
                reason,
                detail,
                firstSeenAt.toInstant(),
                lastSeenAt.toInstant(),
                attempts,
                text == null ? Base64.getEncoder().encodeToString(bytes) : text,
                text == null ? "base64" : null);
    }

    private static @Nullable String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    Cursor cursor() {
        return new Cursor(firstSeenAt, id);
    }
}
