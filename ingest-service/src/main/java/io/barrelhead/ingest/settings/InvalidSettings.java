package io.barrelhead.ingest.settings;

/// The configuration cannot be used; the message names the connection and the property and says what to do.
final class InvalidSettings extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    InvalidSettings(String message) {
        super(message);
    }
}
