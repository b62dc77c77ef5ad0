package io.barrelhead.deploy.launch.system;

import io.barrelhead.deploy.launch.machine.Log;
import io.barrelhead.deploy.launch.postgres.OwnPostgres;
import io.barrelhead.deploy.launch.problem.Problem;
import io.barrelhead.deploy.launch.process.Part;
import io.barrelhead.deploy.launch.process.ProcessState;
import io.barrelhead.deploy.launch.process.Processes;
import io.barrelhead.deploy.launch.settings.Checkout;
import io.barrelhead.deploy.launch.settings.Home;
import io.barrelhead.deploy.launch.settings.Passwords;
import io.barrelhead.deploy.launch.settings.Settings;
import io.barrelhead.deploy.launch.settings.SettingsFile;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// All processes of one state folder.
public final class LocalSystem {

    private final Checkout checkout;
    private final Home home;
    private final Map<String, String> environment;
    private final Processes processes;

    public LocalSystem(Checkout checkout, Home home, Map<String, String> environment, InstantSource clock) {
        this.checkout = checkout;
        this.home = home;
        this.environment = Map.copyOf(environment);
        this.processes = new Processes(home, clock);
    }

    /// What it was last started with; nothing before the first start.
    public Optional<Settings> settings() {
        return new SettingsFile(home).read();
    }

    /// Starts what does not run, and what runs with other settings. Either all is ready at the end, or what this call
    /// started is gone again and the problem says why.
    @SuppressWarnings("try")
    public void start(Settings settings, Consumer<String> tell) {
        home.make();
        try (Lock lock = Lock.of(home)) {
            Parts parts = Parts.of(checkout, home, settings, environment);
            new SettingsFile(home).write(settings);
            prepareOwnServers(settings);
            new Start(processes, settings.ports(), tell).run(parts);
        }
    }

    /// Stops everything, what was started last first.
    @SuppressWarnings("try")
    public void stop(Consumer<String> tell) {
        if (settings().isPresent()) {
            try (Lock lock = Lock.of(home)) {
                new Stop(processes, tell).run(parts());
            }
        }
    }

    /// Each part that belongs to the system, in the order of the flow.
    public List<PartStatus> status() {
        return parts().stream()
                .map(part -> new PartStatus(part.name(), processes.state(part.name()), processes.memory(part.name())))
                .toList();
    }

    /// Whether everything runs.
    public boolean runs() {
        List<PartStatus> status = status();
        return !status.isEmpty() && status.stream().allMatch(PartStatus::runs);
    }

    /// The log of a part; a problem when there is no such part.
    public Log log(String name) {
        if (!Parts.NAMES.contains(name)) {
            throw new Problem(
                    "There is no service \"%s\".".formatted(name), "One of: " + String.join(", ", Parts.NAMES) + ".");
        }
        return processes.log(name);
    }

    /// Why a database of the winery's own does not let the services in; nothing when it does.
    public Optional<String> ownPostgresRefusal(String url) {
        return ownPostgres(url, environment).refusal();
    }

    /// Ends one process the hard way, as a crash would. It is gone when this returns.
    ///
    /// @return false if it did not run
    public boolean kill(String name) {
        return processes.state(name) instanceof ProcessState.Running running
                && ProcessHandle.of(running.pid())
                        .filter(ProcessHandle::destroyForcibly)
                        .map(killed -> killed.onExit().join())
                        .isPresent();
    }

    private List<Part> parts() {
        return settings()
                .map(settings -> Parts.of(checkout, home, settings, Map.of()).all())
                .orElse(List.of());
    }

    private void prepareOwnServers(Settings settings) {
        settings.servers()
                .postgresUrl()
                .ifPresent(url -> ownPostgres(url, environment).prepare(checkout, environment));
    }

    private OwnPostgres ownPostgres(String url, Map<String, String> given) {
        return new OwnPostgres(url, Passwords.keptIn(home, given));
    }
}
