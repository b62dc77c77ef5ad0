package io.barrelhead.deploy.launch.gateway;

/// The system did not answer, or could not just now. It may a moment later.
public final class NoAnswer extends RuntimeException {

    NoAnswer(String what) {
        super(what);
    }

    NoAnswer(String address, Throwable cause) {
        super("nothing answers at " + address, cause);
    }
}
