package io.barrelhead.deploy.launch.run;

import io.barrelhead.deploy.launch.follow.KpiTable;
import io.barrelhead.deploy.launch.follow.Publication;
import io.barrelhead.deploy.launch.gateway.Dashboard;
import io.barrelhead.deploy.launch.gateway.Freshness;
import io.barrelhead.deploy.launch.gateway.Ingestion;
import io.barrelhead.deploy.launch.problem.Problem;
import io.barrelhead.deploy.launch.session.Session;
import io.barrelhead.deploy.launch.settings.Settings;
import io.barrelhead.deploy.launch.settings.Sources;
import io.barrelhead.deploy.launch.terminal.Screen;
import io.barrelhead.deploy.launch.terminal.Words;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `demo`: three years of an imagined winery, from its sources to its numbers.
@Command(
        name = "demo",
        description = "Start everything with sandbox sources, ingest three years, show the numbers.",
        mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {

    private final Session session;
    private final Screen screen;

    @Option(names = "--detach", description = "Return when the numbers are there, and leave it running.")
    private boolean detach;

    public DemoCommand(Session session) {
        this.session = session;
        this.screen = session.screen();
    }

    @Override
    public Integer call() {
        return new Stay(session, detach).with(this::show);
    }

    private void show() {
        Stopwatch watch = new Stopwatch();
        Settings settings = new Startup(session).start(new Sources.Sandbox());
        Duration started = watch.lap();
        screen.print("Ingesting");
        FirstRuns firstRuns = new FirstRuns(session);
        firstRuns.askAgain();
        List<Ingestion> runs = firstRuns.follow();
        requireCompleted(runs);
        Duration ingested = watch.lap();
        screen.print("Publishing");
        Freshness freshness = new Publication(session.gateway(), screen).await();
        Duration published = watch.lap();
        printNumbers();
        screen.print("Times: start %s, records %s (%s are in), numbers %s (generation %d)."
                .formatted(
                        Words.seconds(started),
                        Words.seconds(ingested),
                        Words.count(records(runs)),
                        Words.seconds(published),
                        freshness.generation()));
        screen.print("");
        new FirstKey(session).show(settings);
        screen.print("Next: open the page with the key; ./barrelhead status; ./barrelhead kpis --entity ENTITY;"
                + " ./barrelhead logs transform-service -f");
    }

    private void printNumbers() {
        Dashboard dashboard = session.gateway().get("/api/v1/dashboard", Dashboard.class);
        screen.print("");
        screen.print(new KpiTable(screen).of(dashboard));
        screen.print("");
    }

    private static long records(List<Ingestion> runs) {
        return runs.stream()
                .flatMap(run -> run.streams().stream())
                .mapToLong(Ingestion.Stream::landed)
                .sum();
    }

    private static void requireCompleted(List<Ingestion> runs) {
        runs.stream().filter(run -> !run.completed()).findFirst().ifPresent(run -> {
            throw new Problem(
                    "The ingestion of %s %s.".formatted(run.connection(), run.state()),
                    "./barrelhead logs ingest-service shows more.");
        });
    }
}
