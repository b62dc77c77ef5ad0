package io.barrelhead.deploy.launch.machine;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/// Ctrl-C, or another polite request to end: what waits is told once, then there is time to clean up.
///
/// Threads are not interrupted: that would break whatever file is being read just then, a process's state among them.
public final class CtrlC {

    private static final AtomicBoolean ARRIVED = new AtomicBoolean();

    private CtrlC() {}

    /// Lets the Java virtual machine end only after what is returned was run.
    public static Runnable delayEnd() {
        CountDownLatch done = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> awaitCleanUp(done), "ctrl-c"));
        return done::countDown;
    }

    /// Whether it came since the last call.
    static boolean came() {
        return ARRIVED.getAndSet(false);
    }

    private static void awaitCleanUp(CountDownLatch done) {
        ARRIVED.set(true);
        try {
            done.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
