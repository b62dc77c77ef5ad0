package io.barrelhead.deploy.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.barrelhead.deploy.launch.services.Module;
import io.barrelhead.deploy.launch.settings.FreePorts;
import io.barrelhead.deploy.launch.settings.Port;
import io.barrelhead.deploy.system.Renewal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// Two of the ingest service and two of the transform service at once give the same result as one of each, also where
/// one of them dies.
class ReplicasLab {

    private final int rounds = Integer.getInteger("crash.rounds", 6);
    private final long seed = Laboratory.chosenSeed();
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(seed);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    @Test
    void giveTheSameResult() throws Exception {
        System.out.printf("Two replicas: seed %d%n", seed);
        Map<Port, Integer> ports = otherPorts();
        try (Laboratory laboratory = Laboratory.open(folder, seed)) {
            List<Replica> replicas = List.of(
                    new Replica("ingest-service", () -> second(laboratory, Module.INGEST, ports)),
                    new Replica("transform-service", () -> second(laboratory, Module.TRANSFORM, ports)));
            for (Replica replica : replicas) {
                replica.start();
            }
            try {
                for (int round = 1; round <= rounds; round++) {
                    round(round, laboratory, replicas, ports);
                }
            } finally {
                replicas.forEach(Replica::close);
            }
        }
    }

    private void round(int round, Laboratory laboratory, List<Replica> replicas, Map<Port, Integer> ports)
            throws Exception {
        Work work = new Work(laboratory.system(), ports);
        int records = Renewal.ofAll(laboratory.data(), Laboratory.CLOCK);
        List<String> runs = laboratory.system().askAll("full");
        // their webhooks come to one or the other
        laboratory.sendWebhooks(
                round % 2 == 0
                        ? laboratory.system().port(Port.GATEWAY)
                        : Objects.requireNonNull(ports.get(Port.INGEST)));
        laboratory.change(round, 100);
        String killed = round == 1 ? "nobody" : new ReplicaKiller(laboratory.system(), random).kill(replicas);
        laboratory.system().awaitAll(runs);
        laboratory.catchUp();
        List<String> findings = laboratory.findings();
        System.out.printf(
                "round %d: %d records, killed %s, %s: %d findings%n", round, records, killed, work, findings.size());
        assertThat(findings).isEmpty();
        if (round == 1) {
            assertThat(work.allWorked()).as(work.toString()).isTrue();
        }
    }

    private LooseService second(Laboratory laboratory, Module module, Map<Port, Integer> ports) throws IOException {
        Path state = Files.createDirectories(folder.resolve("second"));
        return LooseService.start(
                laboratory.system().service(module, state, ports, List.of()),
                folder.resolve("second-" + module.folder() + ".log"));
    }

    private static Map<Port, Integer> otherPorts() {
        Map<Port, Integer> ports = new EnumMap<>(Port.class);
        for (Port port : List.of(Port.INGEST, Port.INGEST_MANAGEMENT, Port.TRANSFORM, Port.TRANSFORM_MANAGEMENT)) {
            ports.put(port, FreePorts.free());
        }
        return ports;
    }
}
