package io.barrelhead.deploy.bench;

import io.barrelhead.deploy.launch.session.Session;
import io.barrelhead.deploy.launch.terminal.Screen;
import io.barrelhead.deploy.launch.terminal.Table;
import io.barrelhead.deploy.sandbox.SandboxServer;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `bench rollup`: what a change costs as history grows. Work that is proportional to what changed costs the same.
@Command(
        name = "rollup",
        description = "Time the same changes on 1, 2, 4, 8 and 16 years of history.",
        mixinStandardHelpOptions = true)
final class RollupBench implements Callable<Integer> {

    private static final int ORDERS_A_DAY = 20;

    private final Session session;
    private final Screen screen;

    @Option(names = "--years", description = "The longest history, a power of two, default ${DEFAULT-VALUE}.")
    private int years = 16;

    @Option(names = "--times", description = "Each change so often, default ${DEFAULT-VALUE}; the median counts.")
    private int times = 9;

    @Option(names = "--json", description = "End with the slope as one line of JSON.")
    private boolean json;

    RollupBench(Session session) {
        this.session = session;
        this.screen = session.screen();
    }

    @Override
    public Integer call() throws IOException, SQLException {
        History history = new History(years, ORDERS_A_DAY, session.clock().instant());
        Map<Change, TreeMap<Integer, Long>> costs = new EnumMap<>(Change.class);
        try (SandboxServer source = SandboxServer.start(history.data(), 0, session.clock());
                BenchSystem system = BenchSystem.start(session, "rollup", source.connectionsYaml());
                Connection database = system.database()) {
            for (int length = 1; length <= years; length *= 2) {
                screen.print("Loading up to %d years of %d orders a day".formatted(length, ORDERS_A_DAY));
                system.ingest(History.shop(length));
                system.awaitNumbers();
                for (Change change : Change.values()) {
                    costs.computeIfAbsent(change, it -> new TreeMap<>())
                            .put(length, cost(change, length, new Cost(system, database, session.clock())));
                }
            }
        }
        tell(costs);
        return 0;
    }

    private long cost(Change change, int length, Cost cost) throws SQLException {
        LocalDate today = LocalDate.ofInstant(session.clock().instant(), History.ZONE);
        List<Duration> costs = new ArrayList<>();
        cost.of(change, today, length);
        for (int i = 0; i < times; i++) {
            costs.add(cost.of(change, today, length));
        }
        return Percentiles.medianMillis(costs);
    }

    private void tell(Map<Change, TreeMap<Integer, Long>> costs) {
        Table table = new Table("milliseconds", ">years", ">median", ">slope");
        double steepest = Double.NEGATIVE_INFINITY;
        for (Map.Entry<Change, TreeMap<Integer, Long>> cost : costs.entrySet()) {
            double slope = Slope.of(cost.getValue());
            steepest = Math.max(steepest, slope);
            cost.getValue()
                    .forEach((length, millis) ->
                            table.row(cost.getKey().words(), String.valueOf(length), String.valueOf(millis), ""));
            table.row(cost.getKey().words(), "all", "", "%.3f".formatted(slope));
        }
        screen.print("");
        screen.print(table.toString());
        screen.print("Slope of log(cost) over log(years), the steepest: %.3f".formatted(steepest));
        if (json) {
            screen.print(new Line("rollup").with("slope", steepest).toString());
        }
    }
}
