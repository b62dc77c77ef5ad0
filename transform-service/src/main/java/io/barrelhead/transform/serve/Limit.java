package io.barrelhead.transform.serve;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/// How many items a page holds.
final class Limit {

    static final String DEFAULT = "50";
    private static final int LARGEST = 500;

    private Limit() {}

    static int of(int asked) {
        if (asked < 1 || asked > LARGEST) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "limit is %d; ask for 1 to %d".formatted(asked, LARGEST));
        }
        return asked;
    }
}
