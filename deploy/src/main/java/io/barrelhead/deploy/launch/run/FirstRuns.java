package io.barrelhead.deploy.launch.run;

import io.barrelhead.deploy.launch.follow.Connections;
import io.barrelhead.deploy.launch.follow.Ingestions;
import io.barrelhead.deploy.launch.gateway.Gateway;
import io.barrelhead.deploy.launch.gateway.Ingestion;
import io.barrelhead.deploy.launch.session.Session;
import io.barrelhead.deploy.launch.terminal.Screen;
import java.util.List;

/// The runs that a system makes by itself when it sees a connection for the first time.
final class FirstRuns {

    private final Connections connections;
    private final Ingestions ingestions;
    private final Screen screen;

    FirstRuns(Session session) {
        Gateway gateway = session.gateway();
        this.screen = session.screen();
        this.connections = new Connections(gateway);
        this.ingestions = new Ingestions(gateway, screen);
    }

    /// Asks for another where one failed.
    void askAgain() {
        connections.askAgain();
    }

    /// Shows them until they end. Returns how they ended, and says why where one failed.
    List<Ingestion> follow() {
        List<Ingestion> ended = ingestions.follow(connections.newestRuns());
        ended.stream().filter(run -> !run.completed()).forEach(this::tell);
        return ended;
    }

    /// Says how each is now, without waiting for its end.
    void look() {
        connections.lines().forEach(line -> screen.print("  " + line));
    }

    private void tell(Ingestion run) {
        screen.print(screen.bad("%s: its first run %s: ".formatted(run.connection(), run.state()))
                + (run.error() == null ? "no reason given" : run.error()));
    }
}
