package io.barrelhead.deploy.launch.run;

import io.barrelhead.deploy.launch.problem.Problem;
import io.barrelhead.deploy.launch.session.Session;
import io.barrelhead.deploy.launch.settings.Settings;
import io.barrelhead.deploy.launch.settings.Sources;
import io.barrelhead.deploy.launch.system.LocalSystem;
import io.barrelhead.deploy.launch.terminal.Screen;
import java.util.Optional;

/// Brings the system up with the sources that were chosen.
final class Startup {

    private final Session session;
    private final LocalSystem system;

    Startup(Session session) {
        this.session = session;
        this.system = session.system();
    }

    /// Returns what it was started with.
    Settings start(Sources sources) {
        Optional<Settings> remembered = system.settings();
        remembered.ifPresent(settings -> requireSameKind(settings.sources(), sources));
        Settings settings = Settings.chosen(session.environment(), remembered, sources);
        Screen screen = session.screen();
        screen.print("Starting in " + session.home().folder());
        system.start(settings, line -> screen.print("  " + line));
        return settings;
    }

    // the demo's winery and a real one must never meet in one database
    private void requireSameKind(Sources before, Sources now) {
        if (before.getClass() != now.getClass()) {
            throw new Problem(
                    before instanceof Sources.Sandbox
                            ? "%s holds the demo's records."
                                    .formatted(session.home().folder())
                            : "%s holds the records of your own sources."
                                    .formatted(session.home().folder()),
                    "Use another state folder, e.g. BARRELHEAD_HOME=%s-%s (and stop this one first, or set"
                                    .formatted(
                                            session.home().folder(), before instanceof Sources.Sandbox ? "own" : "demo")
                            + " BARRELHEAD_PORT_OFFSET=100). Or remove the folder to start anew.");
        }
    }
}
