package io.barrelhead.transform.model.dbt.warm;

import io.barrelhead.transform.model.dbt.NodeResult;
import io.barrelhead.transform.model.dbt.StageOutcome;
import io.barrelhead.transform.model.dbt.StageOutcome.Broken;
import io.barrelhead.transform.model.dbt.StageOutcome.Failed;
import io.barrelhead.transform.model.dbt.StageOutcome.Passed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One call on its way through a worker.
final class WorkerRun {

    private final String id;
    private final WorkerProcess process;
    private final Consumer<NodeResult> onNode;
    private final long started = System.nanoTime();
    private final List<NodeResult> nodes = new ArrayList<>();
    private @Nullable ProcessHandle child;

    WorkerRun(String id, WorkerProcess process, Consumer<NodeResult> onNode) {
        this.id = id;
        this.process = process;
        this.onNode = onNode;
    }

    String id() {
        return id;
    }

    /// How it ended; nothing if it did not in that time.
    ///
    /// @throws WorkerLost if the worker ended first; so has the process of this run
    Optional<StageOutcome> await(Duration within) throws WorkerLost, InterruptedException {
        try {
            long deadline = System.nanoTime() + within.toNanos();
            Optional<StageOutcome> outcome = Optional.empty();
            Optional<WorkerMessage> message = next(deadline);
            while (message.isPresent() && outcome.isEmpty()) {
                outcome = take(message.get());
                message = outcome.isPresent() ? message : next(deadline);
            }
            return outcome;
        } catch (WorkerLost e) {
            killChild();
            throw e;
        }
    }

    /// Ends it: dbt may cancel its queries, then it is killed, and with it a worker that does not see to that.
    StageOutcome end(Duration grace, String reason) throws WorkerLost, InterruptedException {
        process.send(Map.of("cancel", id));
        if (await(grace).isEmpty()) {
            killAll();
        }
        return new Broken(took(), nodes, reason);
    }

    /// The same for whoever has no time to hear of it.
    void endUnheard(Duration grace) {
        try {
            end(grace, "interrupted");
        } catch (WorkerLost | InterruptedException e) {
            killAll();
        }
    }

    private Optional<WorkerMessage> next(long deadline) throws WorkerLost, InterruptedException {
        return process.next(Duration.ofNanos(deadline - System.nanoTime()));
    }

    private Optional<StageOutcome> take(WorkerMessage message) {
        // the process of an earlier run may end after its result
        return message instanceof WorkerMessage.OfRun ofRun && ofRun.run().equals(id) ? take(ofRun) : Optional.empty();
    }

    private Optional<StageOutcome> take(WorkerMessage.OfRun message) {
        return switch (message) {
            case WorkerMessage.Started started -> {
                child = ProcessHandle.of(started.pid()).orElse(null);
                yield Optional.empty();
            }
            case WorkerMessage.NodeEnded ended -> {
                nodes.add(ended.node());
                onNode.accept(ended.node());
                yield Optional.empty();
            }
            case WorkerMessage.Result result -> Optional.of(outcome(result));
            case WorkerMessage.Ended ended ->
                Optional.of(new Broken(took(), nodes, "dbt's process ended " + how(ended.status())));
        };
    }

    private StageOutcome outcome(WorkerMessage.Result result) {
        String message = result.message() == null ? "dbt did not say why" : result.message();
        return switch (result.exit()) {
            case 0 -> new Passed(took(), nodes);
            case 1 -> new Failed(took(), nodes, failed().orElse(message));
            default -> new Broken(took(), nodes, "dbt ended with code %d: %s".formatted(result.exit(), message));
        };
    }

    private Optional<String> failed() {
        return nodes.stream().filter(NodeResult::failed).findFirst().map(NodeResult::reason);
    }

    private static String how(int status) {
        return status < 0 ? "by signal " + -status : "with code " + status;
    }

    private Duration took() {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    private void killAll() {
        process.kill();
        killChild();
    }

    private void killChild() {
        ProcessHandle running = child;
        if (running != null) {
            running.destroyForcibly();
        }
    }
}
