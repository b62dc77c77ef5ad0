package io.barrelhead.deploy.launch.run;

import io.barrelhead.deploy.launch.machine.Waiting;
import io.barrelhead.deploy.launch.problem.Interrupted;
import io.barrelhead.deploy.launch.problem.Problem;
import io.barrelhead.deploy.launch.session.Session;
import io.barrelhead.deploy.launch.system.LocalSystem;
import io.barrelhead.deploy.launch.system.PartStatus;
import io.barrelhead.deploy.launch.terminal.Screen;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Stays in the foreground with a system that is up, and stops it on the way out; or leaves it running.
final class Stay {

    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private final LocalSystem system;
    private final Screen screen;
    private final boolean detach;

    Stay(Session session, boolean detach) {
        this.system = session.system();
        this.screen = session.screen();
        this.detach = detach;
    }

    /// `work` starts the system and may go on after that. Returns the exit code.
    int with(Runnable work) {
        try {
            work.run();
        } catch (Interrupted | Problem e) {
            leave();
            throw e;
        }
        if (detach) {
            screen.print("It goes on running; ./barrelhead down stops it.");
            return 0;
        }
        screen.print("Ctrl-C stops it.");
        try {
            watch();
            return 0;
        } catch (Interrupted e) {
            leave();
            return 0;
        }
    }

    private void leave() {
        if (!detach) {
            screen.print("Stopping");
            system.stop(line -> screen.print("  " + line));
        }
    }

    // until everything was stopped from elsewhere
    private void watch() {
        Set<String> told = new HashSet<>();
        while (true) {
            Waiting.pause(BETWEEN);
            List<PartStatus> status = system.status();
            if (status.stream().noneMatch(part -> part.runs() || part.failed())) {
                screen.print("Stopped from elsewhere.");
                return;
            }
            status.forEach(part -> tell(part, told));
        }
    }

    private void tell(PartStatus part, Set<String> told) {
        if (!part.failed()) {
            told.remove(part.name());
        } else if (told.add(part.name())) {
            screen.print(screen.bad(part.name() + " ended by itself: ")
                    + system.log(part.name()).reason()
                    + "\n  The same command in another terminal, with --detach, starts it again.");
        }
    }
}
