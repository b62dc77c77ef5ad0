package io.barrelhead.deploy.launch.terminal;

import java.time.Duration;
import java.util.Locale;

/// Quantities as a person reads them.
public final class Words {

    private Words() {}

    /// E.g. `312 MB`.
    public static String bytes(long bytes) {
        return "%d MB".formatted(bytes / (1024 * 1024));
    }

    /// E.g. `3 h 07 min`, `4 min 05 s`, `12 s`.
    public static String time(Duration time) {
        if (time.toHours() > 0) {
            return "%d h %02d min".formatted(time.toHours(), time.toMinutesPart());
        }
        if (time.toMinutes() > 0) {
            return "%d min %02d s".formatted(time.toMinutes(), time.toSecondsPart());
        }
        return "%d s".formatted(time.toSeconds());
    }

    /// With a tenth, e.g. `4.2 s`.
    public static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }

    /// E.g. `12,345`.
    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
