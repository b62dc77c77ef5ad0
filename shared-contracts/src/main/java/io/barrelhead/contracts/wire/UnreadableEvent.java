package io.barrelhead.contracts.wire;

/// A message that is not one of ours: an attribute is missing, the type is unknown, the body does not parse.
public final class UnreadableEvent extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public UnreadableEvent(String message) {
        super(message);
    }

    public UnreadableEvent(String message, Throwable cause) {
        super(message, cause);
    }
}
