package io.barrelhead.deploy.crash;

import io.barrelhead.deploy.launch.machine.Waiting;
import io.barrelhead.deploy.oracle.adversary.AdversarialRecords;
import io.barrelhead.deploy.sandbox.SandboxServer;
import io.barrelhead.deploy.sandbox.change.Changes;
import io.barrelhead.deploy.sandbox.records.SandboxData;
import io.barrelhead.deploy.sandbox.winery.Winery;
import io.barrelhead.deploy.system.DashboardDifferences;
import io.barrelhead.deploy.system.Losses;
import io.barrelhead.deploy.system.MergedRecords;
import io.barrelhead.deploy.system.RunningSystem;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// Sources with more than 20,000 records, the running system that has them all, and the question what it lost.
record Laboratory(long seed, SandboxData data, SandboxServer sandbox, RunningSystem system) implements AutoCloseable {

    static final InstantSource CLOCK = InstantSource.system();

    private static final Instant PRESENT = Instant.parse("2026-03-08T07:59:59Z");
    // a worker that died is found within 8 seconds, not 18
    private static final String SOON_FOUND_DEAD =
            "db-scheduler:\n  heartbeat-interval: 2s\n  missed-heartbeats-limit: 4\n";

    /// The property `crash.seed`, or another one each time.
    static long chosenSeed() {
        return Long.getLong("crash.seed", CLOCK.millis());
    }

    /// Returns when the first load is in the numbers.
    static Laboratory open(Path folder, long seed) throws IOException {
        return open(folder, seed, MergedRecords.of(AdversarialRecords.of(seed, 150), Winery.records(seed, 1, PRESENT)));
    }

    static Laboratory open(Path folder, long seed, SandboxData data) throws IOException {
        SandboxServer sandbox = SandboxServer.start(data, 0, CLOCK);
        Path connections = folder.resolve("connections.yaml");
        Files.writeString(connections, sandbox.connectionsYaml() + RunningSystem.NO_SCHEDULES + SOON_FOUND_DEAD);
        RunningSystem system = RunningSystem.start(folder.resolve("home"), connections);
        Laboratory laboratory = new Laboratory(seed, data, sandbox, system);
        try {
            system.awaitFirstRuns();
            return laboratory;
        } catch (RuntimeException | AssertionError e) {
            laboratory.close();
            throw e;
        }
    }

    /// Changes some records; what, `round` and the seed decide.
    void change(int round, int count) {
        new Changes(data, CLOCK, seed + round).apply(count);
    }

    /// Has the sources send webhooks of what changes from now on.
    void sendWebhooks(int port) {
        sandbox.hooks().sendTo(URI.create("http://127.0.0.1:" + port));
    }

    /// Waits until all webhooks were sent, and reads again what may have got lost with one that was refused: a source
    /// does
    /// not send it twice.
    void catchUp() {
        Waiting.until(sandbox.hooks()::isIdle, Duration.ofMinutes(2));
        sandbox.hooks().sendTo(null);
        system.ingestAll("incremental");
    }

    /// A line for each record that is lost or doubled, each message not accounted for, each number that is not the
    /// oracle's.
    List<String> findings() throws SQLException {
        List<String> findings = new ArrayList<>();
        try (Connection database = system.database()) {
            findings.addAll(new Losses(database).against(data));
        }
        findings.addAll(DashboardDifferences.between(system, data));
        return findings;
    }

    @Override
    public void close() {
        system.close();
        sandbox.close();
    }
}
