package io.barrelhead.ingest.fetch.commerce7;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.barrelhead.contracts.ConnectionId;
import io.barrelhead.contracts.EntityId;
import io.barrelhead.ingest.connections.Commerce7Connection;
import io.barrelhead.ingest.connections.Secret;
import io.barrelhead.ingest.fetch.FetchFailed.LoginRefused;
import io.barrelhead.ingest.testing.Fetching;
import io.barrelhead.ingest.testing.SourceServer;
import io.barrelhead.ingest.testing.SourceServer.Reply;
import io.barrelhead.ingest.testing.Webhooks;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SendLogTests {

    private static final LocalDate MARCH_6 = LocalDate.of(2026, 3, 6);
    private static final String PATH = "/v1/web-hook-log";

    private final SourceServer source = new SourceServer();
    private final Fetching fetching = new Fetching();
    private final SendLog log = new SendLog(new Pages(fetching.client, fetching.settings), fetching.pace);
    private final List<FailedSend> taken = new ArrayList<>();
    private final Commerce7Connection shop = new Commerce7Connection(
            new ConnectionId("shop"),
            new EntityId("estate"),
            ZoneId.of("America/Los_Angeles"),
            URI.create(source.url() + "/v1"),
            "example-estate",
            Secret.of("app"),
            Secret.of("hush"),
            null);

    @AfterEach
    void close() {
        source.close();
    }

    @Test
    void putsAFailedSendTogetherAsItWouldHaveCome() throws Exception {
        String payload = "{ \"id\":\"o1\",\t\"ü\":\"🍷\" }";
        source.answer(PATH, """
                {"webHookLogs":[{"id":"l1","url":"https://x","object":"ClubMembership","action":"Update","payload":%s,
                "user":null,"isSuccess":false,"error":{"status":503},"createdAt":"2026-03-06T10:00:00.000Z",
                "updatedAt":"2026-03-06T11:00:00.000Z"}],"total":1}""".formatted(payload));

        assertThat(read()).isTrue();

        FailedSend failed = taken.getFirst();
        assertThat(failed.id()).isEqualTo("l1");
        assertThat(failed.sentAt()).isEqualTo(Instant.parse("2026-03-06T10:00:00Z"));
        assertThat(new String(failed.body(), UTF_8))
                .isEqualTo(Webhooks.body("ClubMembership", "Update", payload).replace("\"user\":null,", ""));
        assertThat(source.requests(PATH).getFirst().url().getQuery())
                .isEqualTo("isSuccess=false&updatedAt=gte:2026-03-06&page=1&limit=50");
    }

    @Test
    void readsPageByPageAndLeavesOutWhatWasSent() throws Exception {
        source.answer(
                PATH,
                request -> Reply.json(
                        switch (request.parameter("page")) {
                            case "1" ->
                                "{\"webHookLogs\":[%s,%s],\"total\":3}".formatted(entry("a"), "{\"id\":\"none\"}");
                            default ->
                                "{\"webHookLogs\":[%s],\"total\":3}"
                                        .formatted(entry("b").replace("\"isSuccess\":false", "\"isSuccess\":true"));
                        }));

        assertThat(read()).isTrue();

        assertThat(taken).extracting(FailedSend::id).containsExactly("a");
        assertThat(source.requests(PATH)).hasSize(2);
    }

    @Test
    void stopsBeforeThePagesThatTakeAMinuteEach() throws Exception {
        source.answer(PATH, "{\"webHookLogs\":[%s],\"total\":100000}".formatted(entry("a")));

        assertThat(read()).isFalse();

        assertThat(source.requests(PATH)).hasSize(SendLog.MOST_PAGES);
    }

    @Test
    void saysWhichPermissionTheAppNeeds() {
        source.answer(PATH, request -> Reply.status(403));

        assertThatThrownBy(this::read).isInstanceOf(LoginRefused.class).hasMessageContaining("permission for WebHook");
    }

    private static String entry(String id) {
        return "{\"id\":\"%s\",\"object\":\"Order\",\"action\":\"Update\",\"isSuccess\":false,\"payload\":{\"id\":\"o\"}}"
                .formatted(id);
    }

    private boolean read() throws InterruptedException {
        return log.read(shop, MARCH_6, taken::add);
    }
}
