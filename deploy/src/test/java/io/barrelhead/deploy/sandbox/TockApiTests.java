package io.barrelhead.deploy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.barrelhead.deploy.sandbox.records.Json;
import io.barrelhead.deploy.sandbox.records.SandboxData;
import io.barrelhead.deploy.sandbox.records.TockVenue;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// source-apis.md, section 2.
class TockApiTests {

    private final SandboxData data = new SandboxData(List.of(new TockVenue("visits", "estate", ZoneOffset.UTC, "707")));
    private SandboxServer sandbox;
    private SandboxClient client;

    @BeforeEach
    void start() throws IOException {
        for (int i = 0; i < 5_001; i++) {
            data.put("visits", "reservation", Json.object("id", Integer.toString(i), "sequenceId", 0));
        }
        data.put("visits", "guest", Json.object("id", "1", "patron", Json.object("id", "55")));
        sandbox = SandboxServer.start(data, 0, InstantSource.fixed(Instant.parse("2026-03-07T12:00:00Z")));
        client = new SandboxClient(sandbox);
    }

    @AfterEach
    void stop() {
        client.close();
        sandbox.close();
    }

    @Test
    void refusesMissingCredentialsWithEmptyBody() {
        HttpResponse<String> refused = client.get("/tock/api/data/export/urls", UnaryOperator.identity());

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).isEmpty();
        assertThat(client.tockUrls("999").statusCode()).isEqualTo(403);
    }

    @Test
    void exportsFilesOfFiveThousand() {
        JsonNode urls = Json.parse(client.tockUrls("707").body()).path("result");

        assertThat(urls.path("reservationDataUrls")).hasSize(2);
        assertThat(Json.parse(file(urls, "reservationDataUrls", 0).body())).hasSize(5_000);
        assertThat(Json.parse(file(urls, "reservationDataUrls", 1).body())).hasSize(1);
        assertThat(Json.parse(file(urls, "guestDataUrls", 0).body())
                        .path(0)
                        .path("patron")
                        .path("id")
                        .asString())
                .isEqualTo("55");
        assertThat(file(urls, "guestDataUrls", 0).headers().firstValue("Last-Modified"))
                .hasValue("Sat, 7 Mar 2026 12:00:00 GMT");
    }

    @Test
    void servesFilesOnlyWithTheirSignature() {
        JsonNode urls = Json.parse(client.tockUrls("707").body()).path("result");
        String url = urls.path("guestDataUrls").path(0).asString();

        assertThat(client.get(url.substring(0, url.indexOf('?')), UnaryOperator.identity())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void keepsOldExportsAndShowsChangesInNewOnes() {
        JsonNode before = Json.parse(client.tockUrls("707").body()).path("result");
        data.put("visits", "reservation", Json.object("id", "7", "sequenceId", 1));
        JsonNode after = Json.parse(client.tockUrls("707").body()).path("result");

        assertThat(file(before, "reservationDataUrls", 1).body()
                        + file(before, "reservationDataUrls", 0).body())
                .doesNotContain("\"sequenceId\":1");
        assertThat(file(after, "reservationDataUrls", 0).body()
                        + file(after, "reservationDataUrls", 1).body())
                .contains("\"sequenceId\":1");
    }

    private HttpResponse<String> file(JsonNode urls, String kind, int n) {
        return client.get(urls.path(kind).path(n).asString(), UnaryOperator.identity());
    }
}
