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
            screen.print("Loading %d years of %d orders a day".formatted(length, ORDERS_A_DAY));
            for (int until = 1; until <= length; until *= 2) {
                system.ingest(History.shop(until));
            }
            system.awaitNumbers();
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
            system.kill("transform-service");
            screen.print("The last changed day through a cold dbt build");
            long cold = system.coldDbt(session.checkout()).medianMillis(database);
            tell(length, percentiles(steady), percentiles(crowd), stages.mediansMillis(), cold);
        }
    }

    private static Percentiles percentiles(List<Arrivals.Sale> sales) {
        return new Percentiles(sales.stream().map(Arrivals.Sale::took).toList());
    }

    private void tell(int length, Percentiles steady, Percentiles crowd, Map<String, Long> stages, long cold) {
        Table table = new Table(length + " years of history", ">p50 ms", ">p95 ms", ">p99 ms");
        row(table, "one webhook a second", steady);
        row(table, "%s at once".formatted(Words.count(burst)), crowd);
        screen.print("");
        screen.print(table.toString());
        Table shares = new Table("where the time of one goes", ">median ms");
        stages.forEach((stage, millis) -> shares.row(stage, String.valueOf(millis)));
        screen.print("");
        screen.print(shares.toString());
        screen.print("");
        screen.print("The same day through a cold dbt build: %s, the sum of %s above is %d ms."
                .formatted(Words.seconds(Duration.ofMillis(cold)), "all stages", sum(stages)));
        if (json) {
            screen.print(new Line("freshness")
                    .with("years", length)
                    .with("p50_ms", steady.millis(50))
                    .with("p95_ms", steady.millis(95))
                    .with("p99_ms", steady.millis(99))
                    .with("burst_p99_ms", crowd.millis(99))
                    .with("cold_dbt_ms", cold)
                    .toString());
        }
    }

    private static void row(Table table, String name, Percentiles times) {
        table.row(
                name,
                String.valueOf(times.millis(50)),
                String.valueOf(times.millis(95)),
                String.valueOf(times.millis(99)));
    }

    private static long sum(Map<String, Long> stages) {
        return stages.values().stream().mapToLong(Long::longValue).sum();
    }
}
