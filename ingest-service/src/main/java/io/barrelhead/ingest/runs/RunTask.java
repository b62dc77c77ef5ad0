package io.barrelhead.ingest.runs;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import io.barrelhead.contracts.RunId;
import java.util.UUID;

/// The job of walking one run, as the job scheduler knows it. An instance is a run's id.
public final class RunTask {

    public static final TaskDescriptor<Void> WALK = TaskDescriptor.of("walk-run");

    private RunTask() {}

    public static RunId run(String instance) {
        return new RunId(UUID.fromString(instance));
    }
}
