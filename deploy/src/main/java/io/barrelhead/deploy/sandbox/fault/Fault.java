package io.barrelhead.deploy.sandbox.fault;

import io.barrelhead.deploy.sandbox.http.Request;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What can go wrong with an answer. Where several fall on one, the first of this list happens.
public enum Fault {
    /// 429 without a word on when to come back
    TOO_MANY,
    /// 429 with `Retry-After: 1`
    RETRY_AFTER,
    /// 500, 502 or 503
    SERVER_ERROR,
    /// 400 or 410 for a cursor that was given a moment before
    EXPIRED_CURSOR,
    /// the answer names the cursor that was asked for as the next one
    REPEATED_CURSOR,
    /// 200 with a page for people
    HTML,
    /// the connection breaks within the body
    CUT_BODY,
    /// the body ends early and says that it is whole
    SHORT_BODY,
    /// the body drips
    SLOW_BODY,
    /// some records come twice
    DUPLICATES,
    /// the records of an answer in another order
    OUT_OF_ORDER,
    /// among the records something that is none
    MALFORMED_ROW;

    /// As it is spelled in a query.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Fault> named(String word) {
        return Arrays.stream(values())
                .filter(fault -> fault.word().equals(word))
                .findFirst();
    }

    /// Whether it can happen to the answer of this request.
    boolean fits(Request request) {
        return switch (this) {
            case EXPIRED_CURSOR, REPEATED_CURSOR ->
                request.parameter("cursor")
                        .filter(cursor -> !cursor.equals("start"))
                        .isPresent();
            case TOO_MANY,
                    RETRY_AFTER,
                    SERVER_ERROR,
                    HTML,
                    CUT_BODY,
                    SHORT_BODY,
                    SLOW_BODY,
                    DUPLICATES,
                    OUT_OF_ORDER,
                    MALFORMED_ROW -> true;
        };
    }
}
