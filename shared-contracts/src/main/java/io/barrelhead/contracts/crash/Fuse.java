package io.barrelhead.contracts.crash;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// The point at which this process dies, and how many times it is passed before.
final class Fuse {

    // as after SIGKILL
    private static final int KILLED = 137;

    private final CrashPoint point;
    private final int passing;
    private final AtomicInteger passed = new AtomicInteger();
    private final Runnable death;

    /// @param passing from 1: the time at which it dies
    Fuse(CrashPoint point, int passing, Runnable death) {
        if (passing < 1) {
            throw new IllegalArgumentException(
                    "%s is passed for the first time, not for time %d".formatted(point.wireName(), passing));
        }
        this.point = point;
        this.passing = passing;
        this.death = death;
    }

    /// @param setting of the system property, null where it is not set
    static Optional<Fuse> of(@Nullable String setting) {
        return Optional.ofNullable(setting)
                .map(it -> parse(it, () -> Runtime.getRuntime().halt(KILLED)));
    }

    static Fuse parse(String setting, Runnable death) {
        int colon = setting.indexOf(':');
        String name = colon < 0 ? setting : setting.substring(0, colon);
        CrashPoint point = CrashPoint.named(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "%s=%s: no crash point has this name".formatted(CrashPoint.PROPERTY, setting)));
        return new Fuse(point, colon < 0 ? 1 : Integer.parseInt(setting.substring(colon + 1)), death);
    }

    void pass(CrashPoint here) {
        if (here == point && passed.incrementAndGet() == passing) {
            System.err.println("dies on purpose at " + this);
            death.run();
        }
    }

    @Override
    public String toString() {
        return passing == 1 ? point.wireName() : point.wireName() + ":" + passing;
    }
}
