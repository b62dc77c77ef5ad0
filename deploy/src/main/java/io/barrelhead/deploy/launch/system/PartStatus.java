package io.barrelhead.deploy.launch.system;

import io.barrelhead.deploy.launch.process.ProcessState;
import java.util.Optional;

/// How a part is.
///
/// @param memory in bytes, of a part that runs
public record PartStatus(String name, ProcessState state, Optional<Long> memory) {

    public boolean runs() {
        return state instanceof ProcessState.Running;
    }

    public boolean failed() {
        return state instanceof ProcessState.Failed;
    }
}
