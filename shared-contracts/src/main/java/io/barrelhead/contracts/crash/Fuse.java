package io.barrelhead.contracts.crash;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The point at which this process dies, and how many times it is passed before.
final class Fuse {

    // as after SIGKILL
    private static final int KILLED = 137;
    private static final Pattern SETTING = Pattern.compile("([a-z-]+)(?::([1-9]\\d{0,8}))?");

    private final CrashPoint point;
    private final int passing;
    private final AtomicInteger passed = new AtomicInteger();
    private final Consumer<String> death;

    /// @param passing from 1: the time at which it dies
    private Fuse(CrashPoint point, int passing, Consumer<String> death) {
        this.point = point;
        this.passing = passing;
        this.death = death;
    }

    /// @param setting of the system property, null where it is not set
    static Optional<Fuse> of(@Nullable String setting) {
        return Optional.ofNullable(setting).map(it -> parse(it, Fuse::die));
    }

    static Fuse parse(String setting, Consumer<String> death) {
        Matcher parts = SETTING.matcher(setting);
        return Optional.of(parts)
                .filter(Matcher::matches)
                .flatMap(match -> CrashPoint.named(match.group(1)))
                .map(point -> new Fuse(point, parts.group(2) == null ? 1 : Integer.parseInt(parts.group(2)), death))
                .orElseThrow(
                        () -> new IllegalArgumentException("%s=%s names no crash point; unset it, or name one of: %s"
                                .formatted(CrashPoint.PROPERTY, setting, CrashPoint.wireNames())));
    }

    void pass(CrashPoint here) {
        if (here == point && passed.incrementAndGet() == passing) {
            death.accept("dies on purpose at " + this);
        }
    }

    private static void die(String lastWord) {
        System.err.println(lastWord);
        Runtime.getRuntime().halt(KILLED);
    }

    @Override
    public String toString() {
        return passing == 1 ? point.wireName() : point.wireName() + ":" + passing;
    }
}
