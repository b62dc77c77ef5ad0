package io.barrelhead.transform.reconcile;

import io.barrelhead.contracts.ConnectionId;
import io.barrelhead.contracts.EntityId;
import io.barrelhead.transform.connections.Connection;
import io.barrelhead.transform.connections.Connections;
import io.barrelhead.transform.fixtures.Database;
import io.barrelhead.transform.fixtures.SettableClock;
import io.barrelhead.transform.land.database.Transactions;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/// What many schedules share: one database, one clock, a connection for each. Nothing is held back.
record Lab(
        DataSource pool,
        Connections connections,
        SettableClock clock,
        CompletedRuns completedRuns,
        Reconciler reconciler) {

    static Lab of(Database database, int schedules) {
        SettableClock clock = new SettableClock();
        Connections connections = new Connections(
                "USD",
                1,
                IntStream.range(0, schedules).mapToObj(it -> shop(name(it))).toList());
        ReconciliationSettings settings = new ReconciliationSettings(
                Duration.ofMinutes(5), BigDecimal.ONE, 1_000, Duration.ofMinutes(10), Duration.ofDays(90));
        Reconciler reconciler = new Reconciler(
                new Transactions(database.pool()),
                new WaitingWalks(connections),
                settings,
                new ReconciliationMetrics(new SimpleMeterRegistry()),
                clock);
        return new Lab(database.pool(), connections, clock, new CompletedRuns(database.sql(), clock), reconciler);
    }

    static String name(int schedule) {
        return "shop-" + schedule;
    }

    private static Connection shop(String name) {
        return new Connection(
                new ConnectionId(name),
                "commerce7",
                new EntityId("estate"),
                ZoneId.of("America/Los_Angeles"),
                List.of());
    }
}
