package io.barrelhead.deploy.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.barrelhead.deploy.system.Renewal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// Kills every part of the system at random moments of whole loads.
class RandomKillsLab {

    private static final List<String> PARTS =
            List.of("ingest-service", "transform-service", "kafka", "postgres", "kpi-service", "api-gateway");

    private final int kills = Integer.getInteger("crash.kills", 50);
    private final long seed = Laboratory.chosenSeed();
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(seed);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    @Test
    void losesNothingAndDoublesNothing() throws Exception {
        System.out.printf("Crash lab: seed %d, %d kills of each of %s%n", seed, kills, PARTS);
        try (Laboratory laboratory = Laboratory.open(folder, seed)) {
            Map<String, Integer> victims = new LinkedHashMap<>();
            PARTS.forEach(part -> victims.put(part, kills));
            Killer killer = new Killer(laboratory.system(), random, victims);
            for (int round = 1; !killer.isDone(); round++) {
                laboratory.change(round, 200);
                round(round, laboratory, killer);
            }
            killer.kills().forEach(RandomKillsLab::report);
            assertThat(killer.kills().values()).allMatch(times -> times >= kills);
        }
    }

    private static void round(int round, Laboratory laboratory, Killer killer) throws Exception {
        int records = Renewal.ofAll(laboratory.data(), Laboratory.CLOCK);
        Instant begin = Laboratory.CLOCK.instant();
        List<String> runs = laboratory.system().askAll("full");
        List<String> victims = killer.killWhile(() -> laboratory.system().isUnderway(runs));
        laboratory.system().startAgain();
        laboratory.system().awaitAll(runs);
        Duration took = Duration.between(begin, Laboratory.CLOCK.instant());
        List<String> findings = laboratory.findings();
        System.out.printf(
                "round %d: %d records in %d s, killed %s: %d findings%n",
                round, records, took.toSeconds(), victims, findings.size());
        assertThat(findings).isEmpty();
    }

    private static void report(String part, int times) {
        System.out.printf(
                "%-18s %3d kills, 0 lost, 0 doubled (95%% upper bound of the rate %.3f a kill)%n",
                part, times, 3.0 / times);
    }
}
