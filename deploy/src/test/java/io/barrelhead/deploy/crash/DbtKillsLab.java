package io.barrelhead.deploy.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.barrelhead.deploy.launch.gateway.Transform;
import io.barrelhead.deploy.launch.machine.Waiting;
import io.barrelhead.deploy.launch.settings.Port;
import io.barrelhead.deploy.launch.settings.Role;
import io.barrelhead.deploy.system.RunningSystem;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// Kills what models, while orders move from day to day and readers look on: none may ever see half of a generation.
class DbtKillsLab {

    private static final int LONGEST_PEACE_MILLIS = 2_000;

    private final int kills = Integer.getInteger("crash.kills", 20);
    private final long seed = Laboratory.chosenSeed();
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(seed);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    @Test
    void readersSeeWholeGenerationsAndTheNextRunHeals() throws Exception {
        System.out.printf(
                "Kills of what models: seed %d, %d of each of %s%n", seed, kills, List.of(ModelVictim.values()));
        Movers movers = Movers.make(random);
        try (Laboratory laboratory = Laboratory.open(folder, seed, movers.data())) {
            RunningSystem system = laboratory.system();
            List<Reader> readers = List.of(
                    new Reader("published facts", new SqlLook(system, SqlLook.FACTS, "60 orders, 5400 of wine")),
                    new Reader(
                            "stored dashboards",
                            new SqlLook(
                                    system, SqlLook.DASHBOARD, "27 KPIs of 1 generations, 60 orders, 5400 of wine")),
                    new Reader("dbt's orders", new SqlLook(system, SqlLook.MART, "60 orders")),
                    new Reader("served dashboard", new DashboardLook(system)));
            for (int time = 1; time <= kills; time++) {
                for (ModelVictim victim : ModelVictim.values()) {
                    round(laboratory, movers, victim);
                }
                System.out.printf("%d of %d: %s%n", time, kills, readers);
                assertThat(findings(readers)).isEmpty();
            }
            for (Reader reader : readers) {
                reader.close();
            }
        }
    }

    private void round(Laboratory laboratory, Movers movers, ModelVictim victim) throws SQLException {
        RunningSystem system = laboratory.system();
        laboratory.sendWebhooks(system.port(Port.GATEWAY));
        try (Repeated moving = new Repeated(movers::move)) {
            if (random.nextInt(4) == 0) {
                system.post("/api/v1/transforms", new Transform.Request(List.of(), true));
            }
            boolean killed = false;
            while (!killed) {
                Waiting.pause(Duration.ofMillis(random.nextInt(LONGEST_PEACE_MILLIS)));
                killed = victim.kill(system, random);
            }
            system.startAgain();
            Waiting.pause(Duration.ofMillis(random.nextInt(LONGEST_PEACE_MILLIS)));
        }
        laboratory.catchUp();
        assertThat(published(system)).isEqualTo(movers.byDay());
    }

    private static SortedMap<LocalDate, Integer> published(RunningSystem system) throws SQLException {
        SortedMap<LocalDate, Integer> days = new TreeMap<>();
        try (Connection database = system.database(Role.ANALYST);
                Statement query = database.createStatement();
                ResultSet row = query.executeQuery("""
                        select kpi_date, value from published.fact_kpi_daily
                        where entity_id = 'moving' and kpi_id = 13""")) {
            while (row.next()) {
                days.put(row.getObject(1, LocalDate.class), row.getInt(2));
            }
        }
        return days;
    }

    private static List<String> findings(List<Reader> readers) {
        List<String> findings = new ArrayList<>();
        readers.forEach(reader -> findings.addAll(reader.findings()));
        return findings;
    }
}
