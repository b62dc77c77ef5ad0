package io.barrelhead.deploy.launch.system;

import io.barrelhead.deploy.launch.process.Part;
import io.barrelhead.deploy.launch.process.ProcessState;
import io.barrelhead.deploy.launch.process.Processes;
import java.util.List;
import java.util.function.Consumer;

/// Takes parts down, the last first: each while all that it needs is still there.
final class Stop {

    private final Processes processes;
    private final Consumer<String> tell;

    Stop(Processes processes, Consumer<String> tell) {
        this.processes = processes;
        this.tell = tell;
    }

    void run(List<Part> parts) {
        for (Part part : parts.reversed()) {
            boolean was = !(processes.state(part.name()) instanceof ProcessState.Stopped);
            processes.stop(part.name(), part.farewell(), part.patience());
            if (was) {
                tell.accept("%-18s stopped".formatted(part.name()));
            }
        }
    }
}
