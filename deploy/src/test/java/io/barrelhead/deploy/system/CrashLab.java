package io.barrelhead.deploy.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.barrelhead.deploy.oracle.adversary.AdversarialRecords;
import io.barrelhead.deploy.sandbox.SandboxServer;
import io.barrelhead.deploy.sandbox.change.Changes;
import io.barrelhead.deploy.sandbox.records.SandboxData;
import io.barrelhead.deploy.sandbox.winery.Winery;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills every part of the system at random moments of a load, again and again, and holds what remains against the
/// source and the oracle. `deploy/crash-lab` runs it; it is no part of the suite, which kills each part once.
class CrashLab {

    private static final InstantSource CLOCK = InstantSource.system();
    private static final Instant PRESENT = Instant.parse("2026-03-08T07:59:59Z");
    private static final List<String> PARTS =
            List.of("ingest-service", "transform-service", "kafka", "postgres", "kpi-service", "api-gateway");

    private final int kills = Integer.getInteger("crash.kills", 50);
    private final long seed = Long.getLong("crash.seed", CLOCK.millis());
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(seed);

    @TempDir
    private Path folder;

    @Test
    void losesNothingAndDoublesNothing() throws Exception {
        SandboxData data = MergedRecords.of(AdversarialRecords.of(seed, 150), Winery.records(seed, 1, PRESENT));
        try (SandboxServer sandbox = SandboxServer.start(data, 0, CLOCK)) {
            Path connections = folder.resolve("connections.yaml");
            Files.writeString(connections, sandbox.connectionsYaml() + RunningSystem.NO_SCHEDULES);
            System.out.printf("Crash lab: seed %d, %d kills of each of %s%n", seed, kills, PARTS);
            try (RunningSystem system = RunningSystem.start(folder.resolve("home"), connections)) {
                system.awaitFirstRuns();
                kill(system, data);
            }
        }
    }

    private void kill(RunningSystem system, SandboxData data) throws Exception {
        Map<String, Integer> victims = new LinkedHashMap<>();
        PARTS.forEach(part -> victims.put(part, kills));
        Killer killer = new Killer(system, random, victims);
        for (int round = 1; !killer.isDone(); round++) {
            new Changes(data, CLOCK, seed + round).apply(200);
            round(round, system, data, killer);
        }
        killer.kills()
                .forEach((part, times) -> System.out.printf(
                        "%-18s %3d kills, 0 lost, 0 doubled (95%% upper bound of the rate %.3f a kill)%n",
                        part, times, 3.0 / times));
        assertThat(killer.kills().values()).allMatch(times -> times >= kills);
    }

    private void round(int round, RunningSystem system, SandboxData data, Killer killer) throws Exception {
        int records = Renewal.ofAll(data, CLOCK);
        Instant begin = CLOCK.instant();
        List<String> runs = system.askAll("full");
        List<String> victims = killer.killWhile(() -> system.isUnderway(runs));
        system.startAgain();
        system.awaitAll(runs);
        Duration took = Duration.between(begin, CLOCK.instant());
        List<String> losses;
        try (Connection database = system.database()) {
            losses = new Losses(database).against(data);
        }
        List<String> differences = DashboardDifferences.between(system, data);
        System.out.printf(
                "round %d: %d records in %d s, killed %s: %d losses, %d differences%n",
                round, records, took.toSeconds(), victims, losses.size(), differences.size());
        assertThat(losses).isEmpty();
        assertThat(differences).isEmpty();
    }
}
