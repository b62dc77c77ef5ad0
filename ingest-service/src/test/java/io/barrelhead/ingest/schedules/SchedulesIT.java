package io.barrelhead.ingest.schedules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.barrelhead.contracts.testing.TestPostgres;
import io.barrelhead.ingest.testing.Http;
import io.barrelhead.ingest.testing.SourceServer;
import io.barrelhead.ingest.testing.SourceServer.Reply;
import io.barrelhead.ingest.testing.TestIngest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Two replicas on one database: what must be done once is done once.
class SchedulesIT {

    private static final String PATH = "/api/v1/schedules";
    private static final String ENABLED = "--barrelhead.ingest.schedules.enabled=true";
    private static final String OFTEN = "--barrelhead.ingest.schedules.pause=20ms";
    private static final SourceServer SOURCE = new SourceServer();
    private static final TestPostgres DATABASE = TestPostgres.database();

    private static TestIngest first;
    private static TestIngest second;
    private static Http http;

    @BeforeAll
    static void startTwoReplicas() {
        first = TestIngest.start(DATABASE, SOURCE, ENABLED, OFTEN);
        second = TestIngest.start(DATABASE, SOURCE, ENABLED, OFTEN);
        http = new Http(first.url());
    }

    @AfterAll
    static void stop() {
        first.close();
        second.close();
        SOURCE.close();
    }

    @BeforeEach
    void answerWithNothing() {
        SOURCE.forget();
        for (String path : List.of("/v1", "/other/v1")) {
            SOURCE.answer(path + "/order", "{\"orders\":[]}");
            SOURCE.answer(path + "/customer", "{\"customers\":[]}");
            SOURCE.answer(path + "/club-membership", "{\"clubMemberships\":[]}");
            SOURCE.answer(path + "/club", "{\"clubs\":[],\"total\":0}");
            SOURCE.answer(path + "/product", "{\"products\":[]}");
        }
        SOURCE.answer("/api/data/export/urls", "{\"result\":{\"reservationDataUrls\":[],\"guestDataUrls\":[]}}");
    }

    @Test
    void givesANewConnectionItsSchedules() {
        JsonNode items = http.get(PATH).json().path("items");

        assertThat(items.valueStream().map(item -> item.path("id").asString()))
                .containsExactly(
                        "other-shop.catch-up",
                        "other-shop.hourly",
                        "other-shop.weekly-full",
                        "shop.catch-up",
                        "shop.hourly",
                        "shop.weekly-full",
                        "visits.evening-export",
                        "visits.morning-export");
        assertThat(items.get(0).path("overlap_days").asInt()).isEqualTo(3);
        assertThat(items.get(0).path("time_zone").asString()).isEqualTo("America/Los_Angeles");
        assertThat(http.get(PATH, "X-Barrelhead-Entities", "town").json().path("items"))
                .hasSize(3);
    }

    @Test
    void makesUpOnceForAllThatWasMissed() throws Exception {
        int before = count("catch-up");
        due("shop.catch-up", "10 days");

        await().until(() -> count("catch-up"), count -> count == before + 1);
        JsonNode schedule = schedule("shop.catch-up");
        assertThat(Instant.parse(schedule.path("next_at").asString()))
                .isAfter(Instant.parse(schedule.path("last_fired_at").asString()));
        JsonNode run = http.get(
                        "/api/v1/ingestions/" + schedule.path("last_run").asString())
                .json();
        assertThat(run.path("requested_by").asString()).isEqualTo("schedule:catch-up");
        assertThat(run.path("overlap_days").asInt()).isEqualTo(3);
        awaitEnd(run.path("id").asString());
    }

    @Test
    void firesEachOnceThoughTwoReplicasLook() throws Exception {
        int before = count("hourly");
        for (int round = 1; round <= 3; round++) {
            int asked = before + 2 * round;
            due("shop.hourly", "1 second");
            due("other-shop.hourly", "1 second");
            await().until(() -> count("hourly"), count -> count >= asked);
            for (JsonNode run : runs("hourly")) {
                awaitEnd(run.path("id").asString());
            }
            assertThat(count("hourly")).isEqualTo(asked);
        }
    }

    @Test
    void addsNoRunWhileOneOfItsKindWaits() throws Exception {
        SOURCE.answer("/other/v1/order", request -> Reply.status(429).with("Retry-After", "600"));
        String running = post("/api/v1/ingestions", "{\"connection\":\"other-shop\",\"mode\":\"full\"}");
        await().until(() -> state(running), "running"::equals);
        String waiting = post("/api/v1/ingestions", "{\"connection\":\"other-shop\",\"mode\":\"full\"}");
        int before = count("weekly-full");

        due("other-shop.weekly-full", "1 second");
        await().until(() -> schedule("other-shop.weekly-full").path("last_run").asString(""), waiting::equals);

        assertThat(count("weekly-full")).isEqualTo(before);
        http.delete("/api/v1/ingestions/" + waiting);
        http.delete("/api/v1/ingestions/" + running);
    }

    @Test
    void changesAndPausesASchedule() throws Exception {
        String id = PATH + "/visits.evening-export";
        int before = count("evening-export");

        JsonNode paused =
                http.patch(id, "{\"paused\":true,\"cron\":\"15 21 * * *\"}").json();
        due("visits.evening-export", "1 second");
        due("visits.morning-export", "1 second");
        await().until(() -> count("morning-export"), count -> count == 1);

        assertThat(paused.path("cron").asString()).isEqualTo("15 21 * * *");
        assertThat(paused.path("next_at").isNull()).isTrue();
        assertThat(count("evening-export")).isEqualTo(before);
        JsonNode resumed = http.patch(id, "{\"paused\":false}").json();
        assertThat(Instant.parse(resumed.path("next_at").asString()))
                .isAfter(Instant.parse(
                        schedule("visits.morning-export").path("last_fired_at").asString()));
    }

    @Test
    void runsAScheduleNow() {
        Http.Answer answer = http.post(PATH + "/visits.morning-export/run", "", "X-Barrelhead-Key", "k7");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.location())
                .isEqualTo("/api/v1/ingestions/" + answer.json().path("id").asString());
        assertThat(answer.json().path("requested_by").asString()).isEqualTo("k7");
        assertThat(answer.json().path("mode").asString()).isEqualTo("full");
        awaitEnd(answer.json().path("id").asString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "shop.hourly | {\"cron\":\"soon\"} | 400 | cron 'soon' does not read: it has not five fields",
                "shop.hourly | {\"every\":\"1h\"} | 400 | every",
                "shop.yearly | {\"paused\":true} | 404 | there is no schedule 'shop.yearly'"
            })
    void saysWhatIsWrongWithAChange(String id, String body, int status, String detail) {
        Http.Answer answer = http.patch(PATH + "/" + id, body);

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.json().path("detail").asString()).contains(detail);
    }

    private static void due(String id, String ago) throws SQLException {
        try (Connection connection = DATABASE.connect("barrelhead_ingest");
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(
                            "update ingest.schedule set next_at = now() - interval '%s' where id = '%s'"
                                    .formatted(ago, id)))
                    .isEqualTo(1);
        }
    }

    private static JsonNode schedule(String id) {
        for (JsonNode item : http.get(PATH).json().path("items")) {
            if (item.path("id").asString().equals(id)) {
                return item;
            }
        }
        throw new AssertionError("no schedule " + id);
    }

    private static List<JsonNode> runs(String schedule) {
        List<JsonNode> runs = new ArrayList<>();
        http.get("/api/v1/ingestions?limit=500&requested_by=schedule:" + schedule)
                .json()
                .path("items")
                .forEach(runs::add);
        return runs;
    }

    private static int count(String schedule) {
        return runs(schedule).size();
    }

    private static String post(String path, String body) {
        return http.post(path, body).json().path("id").asString();
    }

    private static String state(String run) {
        return http.get("/api/v1/ingestions/" + run).json().path("state").asString();
    }

    private static void awaitEnd(String run) {
        await().until(() -> state(run), "completed"::equals);
    }
}
