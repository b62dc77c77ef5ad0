package io.barrelhead.deploy.launch.problem;

/// Somebody asked the launcher to end while it waited for something.
public final class Interrupted extends RuntimeException {

    public Interrupted() {
        super("interrupted");
    }
}
