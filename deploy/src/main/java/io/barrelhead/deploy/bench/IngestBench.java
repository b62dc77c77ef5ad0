package io.barrelhead.deploy.bench;

import io.barrelhead.deploy.launch.gateway.Ingestion;
import io.barrelhead.deploy.launch.problem.Problem;
import io.barrelhead.deploy.launch.session.Session;
import io.barrelhead.deploy.launch.terminal.Screen;
import io.barrelhead.deploy.launch.terminal.Table;
import io.barrelhead.deploy.launch.terminal.Words;
import io.barrelhead.deploy.sandbox.SandboxServer;
import io.barrelhead.deploy.sandbox.bulk.BulkOrders;
import io.barrelhead.deploy.sandbox.records.SandboxData;
import io.barrelhead.deploy.sandbox.winery.Winery;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `bench ingest`: records a second from a source's answer to the raw table, beside the same rows put there directly.
@Command(
        name = "ingest",
        description = "Load orders of two kilobytes from a local source, and the same rows straight into PostgreSQL.",
        mixinStandardHelpOptions = true)
final class IngestBench implements Callable<Integer> {

    private static final String SHOP = "estate-shop";
    private static final String WARM_UP_SHOP = "downtown-shop";
    private static final int DAYS = 3 * 365;

    private final Session session;
    private final Screen screen;

    @Option(names = "--records", description = "How many, default ${DEFAULT-VALUE}.")
    private int records = 200_000;

    @Option(names = "--warm-up", description = "How many before the clock starts, default ${DEFAULT-VALUE}.")
    private int warmUp = 40_000;

    @Option(names = "--json", description = "End with the figures as one line of JSON.")
    private boolean json;

    IngestBench(Session session) {
        this.session = session;
        this.screen = session.screen();
    }

    @Override
    public Integer call() throws IOException, SQLException {
        BulkOrders orders = new BulkOrders(records, DAYS, session.clock().instant());
        ReadRecords source = new ReadRecords(orders, session.clock());
        SandboxData data = new SandboxData(Winery.connections());
        data.serve(SHOP, "order", source);
        data.serve(
                WARM_UP_SHOP,
                "order",
                new BulkOrders(warmUp, DAYS, session.clock().instant()));
        try (SandboxServer server = SandboxServer.start(data, 0, session.clock());
                BenchSystem system = BenchSystem.start(session, "ingest", server.connectionsYaml());
                Connection database = system.database()) {
            screen.print("Warming up with %s records".formatted(Words.count(warmUp)));
            system.ingest(WARM_UP_SHOP);
            system.awaitNumbers();
            DirectLoad direct = new DirectLoad(database, orders);
            screen.print("The rows straight into PostgreSQL");
            Duration before = direct.run();
            screen.print("The records through the product");
            Map<String, Duration> idle = system.processorTimes();
            Ingestion run = system.ingest(SHOP);
            Map<String, Duration> busy = system.processorTimes();
            IngestTimes times = IngestTimes.of(run.id(), source.lastRead(), database);
            system.awaitNumbers();
            Duration published =
                    Duration.between(times.started(), session.clock().instant());
            requireOrders(database);
            Duration after = direct.run();
            Duration straight = before.compareTo(after) < 0 ? before : after;
            tell(times, published, straight);
            tellProcessorTimes(idle, busy);
            tellLine(times, straight);
        }
        return 0;
    }

    private void requireOrders(Connection database) throws SQLException {
        Answers.require("orders in the raw table", records, IngestTimes.count(database, """
                select count(*) from raw.commerce7_order where connection_id = '%s'""".formatted(SHOP)));
        Answers.require("orders in the published numbers", records + warmUp, IngestTimes.count(database, """
                select sum(c.numerator)::bigint from published.kpi_daily_components as c
                inner join published.dim_kpi as k on k.kpi_id = c.kpi_id and k.code = 'order_count'"""));
    }

    private void tell(IngestTimes times, Duration published, Duration direct) {
        Table table = new Table("", ">records/s", ">seconds");
        row(table, "fetched", times.fetched());
        row(table, "acknowledged by the broker", times.acknowledged());
        row(table, "landed", times.landed());
        row(table, "modelled, tested, published", published);
        row(table, "straight into PostgreSQL", direct);
        screen.print("");
        screen.print(table.toString());
        screen.print("Ratio %.2f (landed beside straight; the better of two straight loads, before and after)"
                .formatted(ratio(times.landed(), direct)));
    }

    private void row(Table table, String name, Duration took) {
        table.row(name, Words.count(Math.round(rate(took))), Words.seconds(took));
    }

    private void tellProcessorTimes(Map<String, Duration> idle, Map<String, Duration> busy) {
        Table table = new Table("processor time while they came", ">seconds", ">us a record");
        busy.forEach((part, time) -> {
            Duration took = time.minus(idle.getOrDefault(part, Duration.ZERO));
            table.row(part, Words.seconds(took), String.valueOf(took.toNanos() / 1_000 / records));
        });
        screen.print("");
        screen.print(table.toString());
    }

    private void tellLine(IngestTimes times, Duration direct) {
        if (json) {
            screen.print(new Line("ingest")
                    .with("records", records)
                    .with("product_per_s", rate(times.landed()))
                    .with("postgres_per_s", rate(direct))
                    .with("ratio", ratio(times.landed(), direct))
                    .toString());
        }
    }

    private double rate(Duration took) {
        if (took.isZero() || took.isNegative()) {
            throw new Problem("The figures mean nothing: no time passed.", "Give more --records.");
        }
        return records * 1e9 / took.toNanos();
    }

    private double ratio(Duration product, Duration direct) {
        return rate(product) / rate(direct);
    }
}
