package io.barrelhead.ingest.ask;

import io.barrelhead.contracts.RunId;

/// An idempotency key came a second time, with another request.
final class KeyUsedBefore extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    KeyUsedBefore(String key, RunId run) {
        super("the Idempotency-Key '%s' was used for run %s with another request; send a new key".formatted(key, run));
    }
}
