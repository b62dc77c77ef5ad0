package io.barrelhead.deploy.launch.problem;

/// Something that a person must know about: what happened, and what to do.
public final class Problem extends RuntimeException {

    private final String remedy;

    public Problem(String what, String remedy) {
        super(what);
        this.remedy = remedy;
    }

    public Problem(String what, String remedy, Throwable cause) {
        super(what, cause);
        this.remedy = remedy;
    }

    /// What happened.
    public String what() {
        return String.valueOf(getMessage());
    }

    /// What to do about it; empty when what happened says it already.
    public String remedy() {
        return remedy;
    }
}
