package io.barrelhead.deploy.crash;

import io.barrelhead.deploy.system.RunningSystem;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// What can die while dbt models.
enum ModelVictim {
    /// The child of the resident worker that runs dbt; it lives as long as one stage.
    CHILD,
    /// The resident worker.
    WORKER,
    TRANSFORM_SERVICE,
    POSTGRES;

    private static final Duration BETWEEN = Duration.ofMillis(2);
    private static final int LONGEST_LIFE_MILLIS = 400;

    /// Kills it, if it is there.
    boolean kill(RunningSystem system, RandomGenerator random) {
        return switch (this) {
            case CHILD -> killChild(system, random);
            case WORKER -> worker(system).filter(ProcessHandle::destroyForcibly).isPresent();
            case TRANSFORM_SERVICE -> system.kill("transform-service");
            case POSTGRES -> system.kill("postgres");
        };
    }

    private static boolean killChild(RunningSystem system, RandomGenerator random) {
        Optional<ProcessHandle> child = Optional.empty();
        for (int look = 0; look < 500 && child.isEmpty(); look++) {
            pause(BETWEEN);
            child = worker(system).flatMap(worker -> worker.children().findFirst());
        }
        pause(Duration.ofMillis(random.nextInt(LONGEST_LIFE_MILLIS)));
        return child.filter(ProcessHandle::isAlive)
                .filter(ProcessHandle::destroyForcibly)
                .isPresent();
    }

    private static Optional<ProcessHandle> worker(RunningSystem system) {
        return system.process("transform-service").stream()
                .flatMap(ProcessHandle::children)
                .filter(process -> Stream.of(process.info().arguments().orElse(new String[0]))
                        .anyMatch(argument -> argument.endsWith("worker.py")))
                .findFirst();
    }

    // shorter than others wait: a child lives for moments
    private static void pause(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }
}
