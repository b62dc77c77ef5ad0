package io.barrelhead.ingest.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.barrelhead.contracts.Topics;
import io.barrelhead.contracts.testing.TestPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

/// Verbs for tests of the running service. One service serves the tests of a class.
public abstract class RunningIngest {

    protected static final SourceServer SOURCE = new SourceServer();

    protected static TestPostgres database;
    protected static TestIngest ingest;
    protected static Http http;

    protected Topic records;
    protected Topic runs;

    @BeforeAll
    static void startService() {
        database = TestPostgres.database();
        ingest = TestIngest.start(database, SOURCE);
        http = new Http(ingest.url());
    }

    @AfterAll
    static void stopService() {
        ingest.close();
    }

    @BeforeEach
    void follow() {
        SOURCE.forget();
        records = new Topic(Topics.RECORDS);
        runs = new Topic(Topics.RUNS);
    }

    @AfterEach
    void unfollow() {
        records.close();
        runs.close();
    }

    /// Asks for a run of one stream and returns its id.
    protected static String ask(String connection, String stream, String mode) {
        Http.Answer answer = http.post(
                "/api/v1/ingestions",
                "{\"connection\":\"%s\",\"streams\":[\"%s\"],\"mode\":\"%s\"}".formatted(connection, stream, mode));
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        String id = answer.json().path("id").asString();
        assertThat(answer.location()).isEqualTo("/api/v1/ingestions/" + id);
        return id;
    }

    protected static JsonNode run(String id) {
        return http.get("/api/v1/ingestions/" + id).json();
    }

    protected static void awaitState(String id, String state) {
        await().until(() -> run(id).path("state").asString(), state::equals);
    }

    protected static void awaitStreamState(String id, String state) {
        await().until(() -> run(id).path("streams").get(0).path("state").asString(), state::equals);
    }

    /// Says what the landing says when it has taken everything that a run published.
    protected void land(String id) {
        Landings.of(run(id)).forEach(runs::write);
    }
}
