package io.barrelhead.deploy.launch.run;

import io.barrelhead.deploy.launch.session.Session;
import io.barrelhead.deploy.launch.terminal.Screen;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `down`: stops everything; what it knows stays in the state folder.
@Command(name = "down", description = "Stop everything. The data stays.", mixinStandardHelpOptions = true)
public final class DownCommand implements Callable<Integer> {

    private final Session session;

    public DownCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Screen screen = session.screen();
        int[] stopped = {0};
        session.system().stop(line -> {
            stopped[0]++;
            screen.print(line);
        });
        if (stopped[0] == 0) {
            screen.print("Nothing runs in " + session.home().folder());
        }
        return 0;
    }
}
