package io.barrelhead.gateway.manage;

import io.barrelhead.gateway.problem.Problem;
import org.springframework.http.HttpStatus;

/// What can be wrong with a request about keys.
final class KeyProblems {

    private KeyProblems() {}

    static Problem badKey(IllegalArgumentException wrong) {
        return new Problem(HttpStatus.BAD_REQUEST, "bad-key", "Not a key one can make", wrong.getMessage() + ".");
    }

    static Problem badLimit(int limit) {
        return new Problem(
                HttpStatus.BAD_REQUEST, "bad-limit", "Bad limit", "limit is 1 to 500, not %d.".formatted(limit));
    }

    static Problem badCursor() {
        return new Problem(
                HttpStatus.BAD_REQUEST, "bad-cursor", "Bad cursor", "Use the 'next' of the page before as cursor.");
    }

    static Problem noSuchKey() {
        return new Problem(
                HttpStatus.NOT_FOUND, "no-such-key", "No such key", "No key has this id. GET /api/v1/keys lists all.");
    }

    static Problem lastAdmin(String id) {
        return new Problem(
                HttpStatus.CONFLICT,
                "last-admin-key",
                "The last admin key",
                "%s is the last admin key that does not expire. Make another one first.".formatted(id));
    }
}
