package io.barrelhead.deploy.launch.look;

import io.barrelhead.deploy.launch.session.Session;
import io.barrelhead.deploy.launch.system.PartStatus;
import io.barrelhead.deploy.launch.terminal.Screen;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `status`: what runs, since when, with how much memory; then how the connections and the numbers are.
@Command(name = "status", description = "Say what runs and how fresh the numbers are.", mixinStandardHelpOptions = true)
public final class StatusCommand implements Callable<Integer> {

    private final Session session;

    @Option(names = "--json", description = "As JSON, for programs.")
    private boolean json;

    public StatusCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        List<PartStatus> parts = session.system().status();
        Screen screen = session.screen();
        if (json) {
            screen.print(StatusJson.of(parts));
            return 0;
        }
        screen.print(session.home().folder().toString());
        if (parts.isEmpty()) {
            screen.print("Nothing was ever started here.");
            return 0;
        }
        screen.print(new ProcessTable(screen, session.clock()).of(parts));
        if (parts.stream().allMatch(PartStatus::runs)) {
            screen.print("");
            new DataStatus(session).print();
        }
        return 0;
    }
}
