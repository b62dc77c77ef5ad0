package io.barrelhead.transform.model.dbt.warm;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps one worker: starts it, starts another beside it when the project's files changed or when it is worn out, and
/// one in its place when it ended. The other takes over between two runs, when it has parsed.
final class Keeper {

    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);

    private final WorkerSettings settings;
    private final Supplier<String> files;
    private final WorkerStarter starter;
    private final InstantSource clock;

    private @Nullable Worker current;
    private @Nullable Worker next;
    private @Nullable String trouble;
    private @Nullable String failedFiles;
    private int failures;
    private Instant notBefore = Instant.EPOCH;
    private boolean starting = true;
    private int starts;
    private int allFailures;

    /// @param files the fingerprint of the project's files as they are now
    Keeper(WorkerSettings settings, Supplier<String> files, WorkerStarter starter, InstantSource clock) {
        this.settings = settings;
        this.files = files;
        this.starter = starter;
        this.clock = clock;
    }

    /// Starts what is missing. Not on the thread of the runs: it takes seconds.
    void tend() throws InterruptedException {
        String now = files.get();
        if (!isWanted(now)) {
            return;
        }
        try {
            Worker started = starter.start(now);
            LOG.info("dbt {} is warm in process {}", started.dbt(), started.pid());
            ready(started);
        } catch (WorkerLost e) {
            failed(now, e.reason());
        } finally {
            decided();
        }
    }

    /// Between two runs: the newest worker takes over.
    ///
    /// @return the fingerprint of the project that the next run is made of
    synchronized String takeOver() {
        Worker newer = next;
        if (newer != null && (current == null || !current.isBusy())) {
            close(current);
            current = newer;
            next = null;
        }
        Worker worker = current;
        return worker != null && worker.isAlive() ? worker.fingerprint() : files.get();
    }

    /// The worker for a run. Waits for the first one, and for one that is being started when there is no other.
    synchronized Worker worker() throws WorkerLost, InterruptedException {
        long deadline = System.nanoTime() + settings.startsWithin().toNanos();
        while (!isThere() && starting && failures == 0 && deadline - System.nanoTime() > 0) {
            wait(Math.max(1, Duration.ofNanos(deadline - System.nanoTime()).toMillis()));
        }
        Worker worker = current;
        if (worker == null || !worker.isAlive()) {
            throw new WorkerLost(trouble == null ? "dbt's worker is not up" : trouble);
        }
        return worker;
    }

    /// A run found it gone: another is started soon.
    synchronized void lost(String reason) {
        trouble = reason;
        notifyAll();
    }

    /// No worker is started.
    synchronized void goWithout(String reason) {
        starting = false;
        trouble = reason;
    }

    /// Until there may be something to tend.
    synchronized void await(Duration longest) throws InterruptedException {
        wait(Math.max(1, longest.toMillis()));
    }

    synchronized WorkerState state() {
        Worker worker = current != null && current.isAlive() ? current : next;
        return worker != null && worker.isAlive()
                ? new WorkerState(true, trouble, worker.dbt(), worker.runs())
                : new WorkerState(false, trouble == null ? "dbt's worker is being started" : trouble, null, 0);
    }

    /// How many workers there were so far.
    synchronized int starts() {
        return starts;
    }

    /// How many did not come up.
    synchronized int allFailures() {
        return allFailures;
    }

    synchronized void close() {
        starting = false;
        close(current);
        close(next);
        notifyAll();
    }

    private synchronized boolean isWanted(String now) {
        Worker newest = next == null ? current : next;
        boolean gone = newest == null || !newest.isAlive();
        boolean old = newest != null && (!newest.fingerprint().equals(now) || newest.runs() >= settings.runs());
        boolean patient = now.equals(failedFiles) && clock.instant().isBefore(notBefore);
        starting = (gone || old) && !patient;
        return starting;
    }

    private synchronized void ready(Worker started) {
        close(next);
        next = started;
        starts++;
        trouble = null;
        failures = 0;
        failedFiles = null;
    }

    private synchronized void failed(String now, String reason) {
        LOG.warn("runs start dbt's command line for now: {}", reason);
        trouble = reason;
        failedFiles = now;
        Duration pause = settings.retryFirst().multipliedBy(1L << Math.min(failures, 20));
        notBefore =
                clock.instant().plus(pause.compareTo(settings.retryLongest()) < 0 ? pause : settings.retryLongest());
        failures++;
        allFailures++;
    }

    private synchronized void decided() {
        starting = false;
        notifyAll();
    }

    private boolean isThere() {
        if (current == null || !current.isAlive()) {
            current = next;
            next = null;
        }
        return current != null && current.isAlive();
    }

    private static void close(@Nullable Worker worker) {
        if (worker != null) {
            worker.close();
        }
    }
}
