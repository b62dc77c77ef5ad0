package io.barrelhead.transform.serve;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/// Where a page ended: the time and the id of its last item.
record Cursor(Instant at, UUID id) {

    static @Nullable Cursor decode(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", 2);
            return new Cursor(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST,
                    "'%s' is no cursor of this list; leave it out to begin anew".formatted(text),
                    e);
        }
    }

    /// What comes after it in a list that is ordered by these two, the newest first.
    ///
    /// @param cursor null for the list's beginning
    static Condition following(Field<OffsetDateTime> at, Field<UUID> id, @Nullable Cursor cursor) {
        return cursor == null
                ? DSL.noCondition()
                : DSL.row(at, id).lt(OffsetDateTime.ofInstant(cursor.at, ZoneOffset.UTC), cursor.id);
    }

    String encoded() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((at + " " + id).getBytes(StandardCharsets.UTF_8));
    }
}
