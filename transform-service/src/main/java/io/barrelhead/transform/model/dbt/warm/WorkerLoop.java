package io.barrelhead.transform.model.dbt.warm;

import java.io.UncheckedIOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// The thread that tends the worker.
final class WorkerLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(WorkerLoop.class);
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(5);

    private final Keeper keeper;
    private final WorkerSettings settings;
    private final Thread thread = Thread.ofPlatform().name("dbt-worker").unstarted(this::loop);

    WorkerLoop(Keeper keeper, WorkerSettings settings) {
        this.keeper = keeper;
        this.settings = settings;
    }

    @Override
    public void start() {
        if (settings.enabled()) {
            thread.start();
        } else {
            keeper.goWithout("barrelhead.worker.enabled is false");
        }
    }

    private void loop() {
        try {
            while (true) {
                tend();
                keeper.await(settings.lookEvery());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tend() throws InterruptedException {
        try {
            keeper.tend();
        } catch (UncheckedIOException e) {
            // a file that came or went while it was read
            LOG.warn("the dbt project is looked at again: {}", e.getMessage());
        }
    }

    /// After the transforms: a run that is on needs its worker to end it.
    @Override
    public void stop() {
        thread.interrupt();
        try {
            thread.join(STOPS_WITHIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        keeper.close();
    }

    @Override
    public boolean isRunning() {
        return thread.isAlive();
    }

    /// Before the transforms, which wait for the first worker.
    @Override
    public int getPhase() {
        return -1;
    }
}
