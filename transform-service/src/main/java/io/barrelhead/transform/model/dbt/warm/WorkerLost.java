package io.barrelhead.transform.model.dbt.warm;

import org.jspecify.annotations.Nullable;

/// There is no worker, or it is gone. What it was to run is to run otherwise.
final class WorkerLost extends Exception {

    private static final long serialVersionUID = 1;

    WorkerLost(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    WorkerLost(String message) {
        this(message, null);
    }

    /// The message.
    String reason() {
        return String.valueOf(getMessage());
    }
}
