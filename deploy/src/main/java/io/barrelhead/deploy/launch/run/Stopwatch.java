package io.barrelhead.deploy.launch.run;

import java.time.Duration;

/// Times one phase after another.
final class Stopwatch {

    private long begin = System.nanoTime();

    /// The time since the last call, or since the beginning.
    Duration lap() {
        long now = System.nanoTime();
        Duration lap = Duration.ofNanos(now - begin);
        begin = now;
        return lap;
    }
}
