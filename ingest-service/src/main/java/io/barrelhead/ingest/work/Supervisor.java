package io.barrelhead.ingest.work;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Watches over a worker: tells its progress, and stops it when its run is cancelled or taken by another, even while
/// it waits for a source.
@Component
class Supervisor {

    private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);

    private final RunWorker worker;
    private final WalkLog log;
    private final WorkSettings settings;

    Supervisor(RunWorker worker, WalkLog log, WorkSettings settings) {
        this.worker = worker;
        this.log = log;
        this.settings = settings;
    }

    /// Returns when the attempt is over, whoever ended it.
    void supervise(Attempt attempt) throws InterruptedException {
        Underway underway = new Underway();
        Callable<@Nullable Void> job = () -> {
            worker.work(attempt, underway);
            return null;
        };
        var work = new FutureTask<@Nullable Void>(job);
        // no virtual thread: an interrupt would close the database connection in its hands
        Thread thread = Thread.ofPlatform().name("run-" + attempt.run()).start(work);
        try {
            watch(attempt, work, underway);
        } catch (AttemptLost e) {
            LOG.info("{}: the worker stops", e.getMessage());
        } finally {
            thread.interrupt();
            thread.join();
        }
    }

    private void watch(Attempt attempt, FutureTask<@Nullable Void> work, Underway underway)
            throws InterruptedException {
        StreamCounts told = null;
        while (true) {
            try {
                work.get(settings.progressPause().toMillis(), TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException e) {
                told = look(attempt, underway, told);
            } catch (ExecutionException e) {
                throw rethrown(e.getCause());
            }
        }
    }

    private @Nullable StreamCounts look(Attempt attempt, Underway underway, @Nullable StreamCounts told) {
        try {
            StreamWalk walk = underway.walk();
            StreamCounts counts = walk == null ? null : walk.counts();
            if (counts == null || counts.equals(told)) {
                log.check(attempt);
                return told;
            }
            log.progressed(attempt, counts);
            return counts;
        } catch (AttemptLost e) {
            if (underway.isEnding()) {
                return told;
            }
            throw e;
        }
    }

    private static RuntimeException rethrown(@Nullable Throwable cause) throws InterruptedException {
        if (cause instanceof InterruptedException interrupted) {
            throw interrupted;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException failure
                ? failure
                : new IllegalStateException("a worker ended in an unknown way", cause);
    }
}
