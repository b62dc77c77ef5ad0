package io.barrelhead.deploy.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.barrelhead.deploy.oracle.Kpi;
import io.barrelhead.deploy.oracle.Oracle;
import io.barrelhead.deploy.oracle.adversary.AdversarialRecords;
import io.barrelhead.deploy.oracle.sandbox.SandboxOracle;
import io.barrelhead.deploy.sandbox.SandboxServer;
import io.barrelhead.deploy.sandbox.change.Changes;
import io.barrelhead.deploy.sandbox.fault.Fault;
import io.barrelhead.deploy.sandbox.records.Json;
import io.barrelhead.deploy.sandbox.records.SandboxData;
import io.barrelhead.deploy.sandbox.winery.Winery;
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
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/// From the sources' APIs to the served numbers, through the real processes: every number equals the oracle's, to the
/// cent; after the first load, after changes, after everything was sent again. The steps build on each other.
@TestMethodOrder(OrderAnnotation.class)
class SystemIT {

    private static final InstantSource CLOCK = InstantSource.system();
    private static final Instant PRESENT = Instant.parse("2026-03-08T07:59:59Z");
    private static final SandboxData DATA =
            MergedRecords.of(AdversarialRecords.of(11, 150), Winery.records(7, 1, PRESENT));

    @TempDir
    private static Path folder;

    private static SandboxServer sandbox;
    private static RunningSystem system;

    @BeforeAll
    static void start() throws IOException {
        sandbox = SandboxServer.start(DATA, 0, CLOCK);
        Path connections = folder.resolve("connections.yaml");
        Files.writeString(connections, sandbox.connectionsYaml() + RunningSystem.NO_SCHEDULES);
        system = RunningSystem.start(folder.resolve("home"), connections);
    }

    @AfterAll
    static void stop() {
        if (system != null) {
            system.close();
        }
        sandbox.close();
    }

    @Test
    @Order(1)
    void servesWhatTheRecordsSay() {
        system.awaitFirstRuns();

        assertThat(system.get("/api/v1/dead-letters").path("items")).isEmpty();
        assertThat(differences()).isEmpty();
    }

    @Test
    @Order(2)
    void servesSeriesThatAddUpTheSameWay() {
        assertThat(seriesDifferences()).isEmpty();
    }

    @Test
    @Order(3)
    void followsChangesIncrementallyThoughTheSourcesMisbehave() {
        new Changes(DATA, CLOCK, 3).apply(250);
        DATA.put("north-visits", "reservation", lateSku());
        sandbox.faults()
                .begin(
                        3,
                        Map.of(
                                Fault.RETRY_AFTER, 40,
                                Fault.HTML, 40,
                                Fault.CUT_BODY, 40,
                                Fault.SHORT_BODY, 40,
                                Fault.DUPLICATES, 200,
                                Fault.OUT_OF_ORDER, 200));

        system.ingestAll("incremental");

        assertThat(sandbox.faults().done()).hasSizeGreaterThan(3);
        sandbox.faults().end();
        assertThat(differences()).isEmpty();
    }

    @Test
    @Order(4)
    void servesTheSameAfterEveryPartWasKilledDuringWholeWalks() throws SQLException {
        Renewal.ofAll(DATA, CLOCK);

        List<String> runs = system.askAll("full");
        for (String part :
                List.of("ingest-service", "api-gateway", "kafka", "transform-service", "postgres", "kpi-service")) {
            system.kill(part);
            system.startAgain();
        }
        system.awaitAll(runs);

        try (Connection database = system.database()) {
            assertThat(new Losses(database).against(DATA)).isEmpty();
        }
        assertThat(differences()).isEmpty();
    }

    @Test
    @Order(5)
    void followsWebhooksAlone() {
        sandbox.hooks().sendTo(URI.create(system.address()));
        new Changes(DATA, CLOCK, 4).apply(120);
        DATA.records("north-shop", "order").stream()
                .limit(20)
                .forEach(order -> DATA.remove("north-shop", "order", order.id()));

        await().atMost(Duration.ofMinutes(1)).until(() -> sandbox.hooks().isIdle());

        assertThat(sandbox.hooks().summary().path("failed").asInt()).isZero();
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(differences()).isEmpty());
        assertThat(system.get("/api/v1/dead-letters").path("items")).isEmpty();
    }

    /// Makes lines of old orders Tock's, as they become known to be: kpis.md A.8.6.
    private static ObjectNode lateSku() {
        return Json.object("id", "8019999999")
                .and("sequenceId", 0)
                .and("versionId", "1")
                .and("lastUpdatedTimestamp", Long.toString(CLOCK.millis()))
                .and("serviceDateTimestamp", "1772919000000")
                .and("partySize", 2)
                .and("partyState", "LEFT")
                .and("confirmationCode", "LATE0001")
                .and("business", Json.object("id", "801", "timeZone", "America/Los_Angeles"))
                .and(
                        "experience",
                        Json.object("id", "1", "posSku", AdversarialRecords.LATE_SKU, "variety", "RESERVATION"));
    }

    private static List<String> differences() {
        return DashboardDifferences.between(system, DATA);
    }

    private static List<String> seriesDifferences() {
        Oracle oracle = SandboxOracle.of(DATA);
        List<String> differences = new ArrayList<>();
        for (Kpi kpi : Kpi.values()) {
            for (String grain : List.of("day", "week", "month", "quarter", "year")) {
                String path = "/api/v1/kpis/%s/series?entity=ALL&from=2025-01-15&to=2026-03-07&grain=%s"
                        .formatted(kpi.code(), grain);
                differences.addAll(SeriesComparison.differences(kpi, "ALL", system.get(path), oracle));
            }
        }
        return differences;
    }
}
