package io.barrelhead.transform.inspect.shape;

/// A body that the models could not read; ends the walk through it.
public final class Mismatch extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public Mismatch(Reason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    // no stack is looked at: a flood of bad records costs no more than good ones
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
