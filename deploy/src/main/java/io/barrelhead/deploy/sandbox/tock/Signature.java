package io.barrelhead.deploy.sandbox.tock;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// What makes a file's address unguessable enough for a sandbox.
final class Signature {

    private Signature() {}

    static String of(String file) {
        return UUID.nameUUIDFromBytes(("sandbox " + file).getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
    }
}
