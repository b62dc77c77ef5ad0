package io.barrelhead.ingest.ask;

/// A run cannot be asked for like this; the message says what to do.
final class InvalidRequest extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    InvalidRequest(String message) {
        super(message);
    }
}
