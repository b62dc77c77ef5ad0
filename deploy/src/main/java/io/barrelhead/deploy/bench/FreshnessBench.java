package io.barrelhead.deploy.bench;

import io.barrelhead.deploy.launch.session.Session;
import io.barrelhead.deploy.launch.terminal.Screen;
import io.barrelhead.deploy.launch.terminal.Table;
import io.barrelhead.deploy.launch.terminal.Words;
import io.barrelhead.deploy.sandbox.SandboxServer;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `bench freshness`: from a webhook's request to the number that a dashboard is served, tests passed in between.
@Command(
        name = "freshness",
        description = "Time webhooks from their request to the served number, beside a cold dbt build of the same day.",
        mixinStandardHelpOptions = true)
final class FreshnessBench implements Callable<Integer> {

    private static final int ORDERS_A_DAY = 20;
    private static final int WARM_UP = 20;

    private final Session session;
    private final Screen screen;

    @Option(names = "--years", split = ",", description = "Of history, a power of two each; default 1,16.")
    private List<Integer> years = List.of(1, 16);

    @Option(names = "--webhooks", description = "One a second, default ${DEFAULT-VALUE}.")
    private int webhooks = 200;

    @Option(names = "--burst", description = "At once after them, default ${DEFAULT-VALUE}.")
    private int burst = 1_000;

    @Option(
            names = "--beside-backfill",
            description = "Also while the older half of the history is loaded; with two years or more.")
    private boolean besideBackfill;

    @Option(names = "--json", description = "End with the figures as a line of JSON for each history.")
    private boolean json;

    FreshnessBench(Session session) {
        this.session = session;
        this.screen = session.screen();
    }

    @Override
    public Integer call() throws IOException, SQLException {
        for (int each : years) {
            measure(each);
        }
        return 0;
    }

    private void measure(int length) throws IOException, SQLException {
        History history = new History(length, ORDERS_A_DAY, session.clock().instant());
        try (SandboxServer source = SandboxServer.start(history.data(), 0, session.clock());
                BenchSystem system = BenchSystem.start(session, "freshness", source.connectionsYaml());
                Connection database = system.database()) {
            boolean backfills = besideBackfill && length > 1;
            load(system, backfills ? length / 2 : length);
            Sales sales = new Sales(system, session.clock());
            sales.oneASecond(WARM_UP);
            screen.print("%d webhooks, one a second".formatted(webhooks));
            List<Arrivals.Sale> steady = sales.oneASecond(webhooks);
            StageTimes stages = new StageTimes(database);
            for (Arrivals.Sale sale : steady) {
                stages.add(sale);
            }
            screen.print("%s webhooks at once".formatted(Words.count(burst)));
            List<Arrivals.Sale> crowd = sales.atOnce(burst);
            Percentiles beside = backfills ? besideBackfill(system, sales, length) : null;
            system.kill("transform-service");
            screen.print("The last changed day through a cold dbt build");
            long cold = system.coldDbt(session.checkout()).medianMillis(database);
            tell(new FreshnessFigures(length, Percentiles.of(steady), Percentiles.of(crowd), beside, cold), stages);
        }
    }

    private void load(BenchSystem system, int years) {
        screen.print("Loading %d years of %d orders a day".formatted(years, ORDERS_A_DAY));
        for (int until = 1; until <= years; until *= 2) {
            system.ingest(History.shop(until));
        }
        system.awaitNumbers();
    }

    private Percentiles besideBackfill(BenchSystem system, Sales sales, int length) {
        screen.print("Webhooks, one a second, while %d older years are loaded".formatted(length / 2));
        return Percentiles.of(new Backfill(system, sales).sellBeside(History.shop(length)));
    }

    private void tell(FreshnessFigures figures, StageTimes stages) {
        screen.print("");
        screen.print(figures.table(burst));
        Map<String, Long> medians = stages.mediansMillis();
        Table shares = new Table("where the time of one goes", ">median ms");
        medians.forEach((stage, millis) -> shares.row(stage, String.valueOf(millis)));
        screen.print("");
        screen.print(shares.toString());
        screen.print("");
        screen.print("The same day through a cold dbt build: %s, the sum of %s above is %d ms."
                .formatted(
                        Words.seconds(Duration.ofMillis(figures.coldMillis())),
                        "all stages",
                        medians.values().stream().mapToLong(Long::longValue).sum()));
        if (json) {
            screen.print(figures.line());
        }
    }
}
