package io.barrelhead.deploy.launch.machine;

import io.barrelhead.deploy.launch.problem.Interrupted;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Waits for something outside this process, which nobody tells of. Ctrl-C ends every wait.
public final class Waiting {

    private static final Duration BETWEEN = Duration.ofMillis(100);

    private Waiting() {}

    /// Whether it came true in time.
    public static boolean until(BooleanSupplier condition, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            sleep(BETWEEN);
        }
        return true;
    }

    /// Lets time pass between two looks at something.
    public static void pause(Duration time) {
        until(() -> false, time);
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            throw new Interrupted();
        }
        if (CtrlC.came()) {
            throw new Interrupted();
        }
    }
}
