package io.barrelhead.transform.model.dbt.warm;

import io.barrelhead.transform.model.dbt.DbtDatabase;
import io.barrelhead.transform.model.dbt.DbtRunner.Call;
import io.barrelhead.transform.model.dbt.NodeResult;
import io.barrelhead.transform.model.dbt.StageOutcome;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// A worker that has parsed the project. Runs one call at a time.
final class Worker {

    /// What it may take until a call that is to end has ended; a worker that takes longer is killed.
    private static final Duration GRACE = Duration.ofSeconds(3);

    private final WorkerProcess process;
    private final String fingerprint;
    private final String dbt;
    private volatile boolean busy;
    private volatile int runs;

    private Worker(WorkerProcess process, String fingerprint, String dbt) {
        this.process = process;
        this.fingerprint = fingerprint;
        this.dbt = dbt;
    }

    /// Waits until the project is parsed.
    ///
    /// @throws WorkerLost if it does not parse, or not in time
    static Worker await(WorkerProcess process, String fingerprint, Duration within)
            throws WorkerLost, InterruptedException {
        boolean ready = false;
        try {
            Worker worker = greet(process, fingerprint, within);
            ready = true;
            return worker;
        } finally {
            if (!ready) {
                process.kill();
            }
        }
    }

    /// Runs a call.
    ///
    /// @param onNode gets each node's result when the node has ended
    /// @throws WorkerLost if the worker ended; the call has left nothing running
    StageOutcome run(Call call, Duration deadline, Consumer<NodeResult> onNode)
            throws WorkerLost, InterruptedException {
        runs++;
        WorkerRun run = new WorkerRun("%s-%d".formatted(call.transform(), runs), process, onNode);
        process.send(Map.of(
                "run", run.id(),
                "name", DbtDatabase.applicationName(call.transform()),
                "arguments", call.arguments(),
                "lean", call.lean()));
        busy = true;
        try {
            Optional<StageOutcome> outcome = run.await(deadline);
            return outcome.isPresent()
                    ? outcome.get()
                    : run.end(GRACE, "dbt took longer than %s and was ended".formatted(deadline));
        } catch (InterruptedException e) {
            run.endUnheard(GRACE);
            throw e;
        } finally {
            busy = false;
        }
    }

    String fingerprint() {
        return fingerprint;
    }

    /// The version.
    String dbt() {
        return dbt;
    }

    int runs() {
        return runs;
    }

    long pid() {
        return process.pid();
    }

    boolean isBusy() {
        return busy;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void onEnd(Runnable then) {
        process.onEnd(then);
    }

    /// Lets it end.
    void close() {
        process.close();
    }

    private static Worker greet(WorkerProcess process, String fingerprint, Duration within)
            throws WorkerLost, InterruptedException {
        long started = System.nanoTime();
        while (true) {
            Duration left = within.minusNanos(System.nanoTime() - started);
            WorkerMessage message = process.next(left)
                    .orElseThrow(() -> new WorkerLost("dbt's worker took longer than %s to start".formatted(within)));
            if (message instanceof WorkerMessage.Ready ready) {
                return new Worker(process, fingerprint, ready.dbt());
            }
            if (message instanceof WorkerMessage.Unready unready) {
                throw new WorkerLost("dbt's worker did not start: " + unready.reason());
            }
        }
    }
}
