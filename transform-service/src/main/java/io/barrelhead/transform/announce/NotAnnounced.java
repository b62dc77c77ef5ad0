package io.barrelhead.transform.announce;

/// The broker does not have an event, or nobody knows whether it has: send it again later.
public final class NotAnnounced extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    NotAnnounced(String id, Throwable cause) {
        super("event %s was not sent: %s".formatted(id, cause.getMessage()), cause);
    }
}
