package io.barrelhead.deploy.launch.process;

import io.barrelhead.deploy.launch.problem.Interrupted;
import java.io.IOException;
import java.io.UncheckedIOException;

/// What a process is told.
public enum Signal {
    /// End in good order.
    TERM,
    /// End at once in good order, as PostgreSQL's "fast".
    INT,
    /// Be gone.
    KILL;

    void send(long pid) {
        try {
            // the shell's own kill: Java sends only two of the three
            new ProcessBuilder("/bin/sh", "-c", "kill -%s %d".formatted(name(), pid))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot signal process " + pid, e);
        } catch (InterruptedException e) {
            throw new Interrupted();
        }
    }
}
