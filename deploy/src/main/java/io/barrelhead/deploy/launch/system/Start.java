package io.barrelhead.deploy.launch.system;

import io.barrelhead.deploy.launch.machine.Waiting;
import io.barrelhead.deploy.launch.problem.Problem;
import io.barrelhead.deploy.launch.process.Part;
import io.barrelhead.deploy.launch.process.ProcessState;
import io.barrelhead.deploy.launch.process.Processes;
import io.barrelhead.deploy.launch.settings.Ports;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// Brings the parts up: the servers, then the services.
final class Start {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Processes processes;
    private final Ports ports;
    private final Consumer<String> tell;
    private final List<Part> started = new ArrayList<>();
    private final long begin = System.nanoTime();

    Start(Processes processes, Ports ports, Consumer<String> tell) {
        this.processes = processes;
        this.ports = ports;
        this.tell = tell;
    }

    void run(Parts parts) {
        stopOutdated(parts);
        PortCheck.requireFree(
                missing(parts.all()).stream()
                        .flatMap(part -> part.ports().stream())
                        .toList(),
                ports);
        boolean allReady = false;
        try (Preparation services = new Preparation(missing(parts.services()), tell)) {
            missing(parts.servers()).forEach(Part::prepare);
            bringUp(parts.servers());
            services.await();
            bringUp(parts.services());
            allReady = true;
        } finally {
            if (!allReady) {
                new Stop(processes, tell).run(started);
            }
        }
    }

    // a part that runs with other settings than it would now be started with
    private void stopOutdated(Parts parts) {
        List<Part> outdated = parts.all().stream()
                .filter(part -> processes.state(part.name()) instanceof ProcessState.Running running
                        && !running.fingerprint().equals(part.launch().fingerprint()))
                .toList();
        new Stop(processes, tell).run(outdated);
    }

    private void bringUp(List<Part> parts) {
        for (Part part : missing(parts)) {
            processes.start(part.name(), part.launch());
            started.add(part);
        }
        parts.forEach(this::awaitReady);
    }

    private List<Part> missing(List<Part> parts) {
        return parts.stream().filter(part -> !processes.runs(part.name())).toList();
    }

    private void awaitReady(Part part) {
        boolean inTime = Waiting.until(() -> !processes.runs(part.name()) || part.ready(), PATIENCE);
        if (!processes.runs(part.name())) {
            throw new Problem(
                    "%s did not start: %s"
                            .formatted(part.name(), processes.log(part.name()).reason()),
                    "Its log: " + processes.log(part.name()).file());
        }
        if (!inTime) {
            throw new Problem(
                    "%s runs, but is not ready after %d minutes.".formatted(part.name(), PATIENCE.toMinutes()),
                    "Its log: " + processes.log(part.name()).file());
        }
        part.complete();
        tell.accept(
                started.contains(part)
                        ? String.format(Locale.ROOT, "%-18s ready after %.1f s", part.name(), seconds())
                        : "%-18s runs already".formatted(part.name()));
    }

    private double seconds() {
        return Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0;
    }
}
