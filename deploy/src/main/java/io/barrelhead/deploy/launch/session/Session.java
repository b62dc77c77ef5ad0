package io.barrelhead.deploy.launch.session;

import io.barrelhead.deploy.launch.gateway.Gateway;
import io.barrelhead.deploy.launch.problem.Problem;
import io.barrelhead.deploy.launch.settings.Checkout;
import io.barrelhead.deploy.launch.settings.Home;
import io.barrelhead.deploy.launch.settings.Settings;
import io.barrelhead.deploy.launch.system.LocalSystem;
import io.barrelhead.deploy.launch.terminal.Screen;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;

/// One call of `./barrelhead`: which checkout, which state folder, which screen.
public record Session(
        Checkout checkout, Home home, Map<String, String> environment, Screen screen, InstantSource clock) {

    /// As the script starts it: the checkout's place is a system property, the rest the environment's.
    public static Session of(Map<String, String> environment, InstantSource clock) {
        Checkout checkout = new Checkout(Path.of(System.getProperty("barrelhead.root", ".")));
        String home = environment.getOrDefault("BARRELHEAD_HOME", "");
        Path folder = home.isBlank() ? checkout.root().resolve(".barrelhead") : Path.of(home);
        return new Session(checkout, new Home(folder), environment, Screen.standard(environment), clock);
    }

    public LocalSystem system() {
        return new LocalSystem(checkout, home, environment, clock);
    }

    /// The settings of a system that was started once.
    public Settings settings() {
        return system().settings()
                .orElseThrow(() -> new Problem(
                        "Nothing was ever started in %s.".formatted(home.folder()),
                        "Start with ./barrelhead demo, or ./barrelhead up --connections FILE. BARRELHEAD_HOME names another"
                                + " state folder."));
    }

    /// The running system's door, opened with the operator's copy of the first key.
    public Gateway gateway() {
        return new Gateway(settings().address(), home.adminKey());
    }
}
