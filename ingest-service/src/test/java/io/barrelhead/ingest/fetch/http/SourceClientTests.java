package io.barrelhead.ingest.fetch.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.barrelhead.contracts.ConnectionId;
import io.barrelhead.ingest.connections.Connections;
import io.barrelhead.ingest.connections.SourceAddresses;
import io.barrelhead.ingest.fetch.FetchFailed.LoginRefused;
import io.barrelhead.ingest.fetch.FetchFailed.RequestRefused;
import io.barrelhead.ingest.fetch.FetchFailed.SourceUnavailable;
import io.barrelhead.ingest.fetch.FetchFailed.WalkBroken;
import io.barrelhead.ingest.fetch.json.Outline;
import io.barrelhead.ingest.testing.Fetching;
import io.barrelhead.ingest.testing.SourceServer;
import io.barrelhead.ingest.testing.SourceServer.Reply;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceClientTests {

    private static final ConnectionId SHOP = new ConnectionId("estate-shop");
    private static final Instant NOW = Instant.parse(Fetching.NOW);

    private final SourceServer source = new SourceServer();
    private final Fetching fetching = new Fetching();

    @AfterEach
    void stopSource() {
        source.close();
    }

    @Test
    void readsAWholeAnswer() throws Exception {
        source.answer("/order", "{\"orders\":[]}");

        assertThat(get()).isEqualTo("{\"orders\":[]}");
    }

    @ParameterizedTest
    @CsvSource(
            value = {"7 | 2026-03-07T21:15:07Z", "Sat, 7 Mar 2026 22:00:00 GMT | 2026-03-07T22:00:00Z"},
            delimiter = '|')
    void asksAThrottlingSourceAgainWhenItSaid(String retryAfter, Instant then) throws Exception {
        replies(Reply.status(429).with("Retry-After", retryAfter), Reply.json("[]"));

        assertThat(get()).isEqualTo("[]");
        assertThat(fetching.clock.waits()).containsExactly(then);
        assertThat(fetching.throttle.heldUntil(SHOP)).contains(then);
    }

    @Test
    void keepsToTheTimeThatASourceNamedBeforeARestart() throws Exception {
        Instant later = NOW.plusSeconds(90);
        fetching.throttle.hold(SHOP, later);
        source.answer("/order", "[]");

        get();

        assertThat(fetching.clock.waits()).containsExactly(later);
    }

    @Test
    void waitsLongerBeforeEachTryOfABusySource() {
        source.answer("/order", request -> Reply.status(503));

        assertThatThrownBy(this::get)
                .isInstanceOf(SourceUnavailable.class)
                .hasMessageContaining("estate-shop")
                .hasMessageContaining("3 tries")
                .hasMessageContaining("HTTP 503");
        assertThat(source.requests("/order")).hasSize(3);
        assertThat(fetching.clock.waits()).hasSize(2);
        assertThat(fetching.clock.waits().get(0)).isBetween(NOW.plusSeconds(1), NOW.plusSeconds(4));
        assertThat(fetching.clock.waits().get(1))
                .isAfter(fetching.clock.waits().get(0).plusSeconds(2));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void saysWhatToCheckWhenTheLoginIsRefusedAndAsksNoMore(int status) {
        source.answer("/order", request -> Reply.status(status));

        assertThatThrownBy(this::get)
                .isInstanceOf(LoginRefused.class)
                .hasMessage("Commerce7 refused the login of connection 'estate-shop' (HTTP %d): check tenant"
                        .formatted(status));
        assertThat(source.requests("/order")).hasSize(1);
    }

    @Test
    void followsNoRedirect() {
        source.answer("/order", request -> Reply.status(302).with("Location", source.url() + "/elsewhere"));

        assertThatThrownBy(this::get).isInstanceOf(RequestRefused.class).hasMessageContaining("redirects");
        assertThat(source.requests("/elsewhere")).isEmpty();
    }

    @Test
    void takesNoAnswerThatIsCutAtAnyByte() throws Exception {
        String page = "{\"orders\":[{\"id\":\"a\"}],\"cursor\":\"x\"}";
        for (int cut = 0; cut < page.length(); cut++) {
            replies(Reply.json(page).cutAt(cut), Reply.json("[1]"));
            assertThat(get()).as("cut at %d", cut).isEqualTo("[1]");
            assertThat(fetching.clock.waits())
                    .as("tries after a cut at %d", cut)
                    .hasSize(cut + 1);
        }
    }

    @Test
    void leavesASourceAloneThatFailedTenTimesInARow() throws Exception {
        source.answer("/order", request -> Reply.status(503));
        for (int request = 0; request < 3; request++) {
            assertThatThrownBy(this::get).isInstanceOf(SourceUnavailable.class);
        }
        assertThatThrownBy(this::get).hasMessageContaining("in 1 tries: HTTP 503; it is left alone until");
        assertThatThrownBy(this::get).hasMessageContaining("Commerce7 is left alone until");
        assertThat(source.requests("/order")).hasSize(10);
        Instant until = fetching.throttle.circuitOpenUntil(SHOP).orElseThrow();
        assertThat(until).isEqualTo(fetching.clock.instant().plus(Duration.ofMinutes(5)));

        fetching.clock.until(until);
        source.answer("/order", "[]");
        assertThat(get()).isEqualTo("[]");
        assertThat(fetching.throttle.circuitOpenUntil(SHOP)).isEmpty();
    }

    @Test
    void triesOnceAfterItLeftASourceAlone() {
        source.answer("/order", request -> Reply.status(500));
        for (int request = 0; request < 4; request++) {
            assertThatThrownBy(this::get).isInstanceOf(SourceUnavailable.class);
        }
        fetching.clock.until(fetching.throttle.circuitOpenUntil(SHOP).orElseThrow());

        assertThatThrownBy(this::get).isInstanceOf(SourceUnavailable.class);

        assertThat(source.requests("/order")).hasSize(11);
    }

    @Test
    void leavesASourceAloneThatFailedBeforeARestart() {
        fetching.throttle.circuit(SHOP, NOW.plusSeconds(90));

        assertThatThrownBy(this::get).hasMessageContaining("left alone until " + NOW.plusSeconds(90));
        assertThat(source.requests("/order")).isEmpty();
    }

    @Test
    void takesAWishForFewerRequestsForNoFailure() {
        source.answer("/order", request -> Reply.status(429));
        for (int request = 0; request < 5; request++) {
            assertThatThrownBy(this::get).isInstanceOf(SourceUnavailable.class);
        }

        assertThat(source.requests("/order")).hasSize(15);
        assertThat(fetching.throttle.circuitOpenUntil(SHOP)).isEmpty();
    }

    @Test
    void givesUpABodyThatDripsBeyondTheDeadline() {
        Fetching hasty = new Fetching(1, Duration.ofMillis(300));
        source.answer(
                "/order", request -> Reply.json("[" + " ".repeat(50) + "]").dripping(Duration.ofMillis(50)));

        assertThatThrownBy(() -> hasty.client.get(request(), body -> body))
                .isInstanceOf(SourceUnavailable.class)
                .hasMessageContaining("not whole within PT0.3S");
    }

    @Test
    void sendsNothingToAPublicNameThatLeadsIntoTheOwnNetwork() {
        SourceAddresses strict = new SourceAddresses(
                new Connections(List.of(), false), host -> new InetAddress[] {InetAddress.ofLiteral("10.0.0.8")});
        SourceClient client = new SourceClient(
                fetching.settings,
                fetching.throttle,
                strict,
                fetching.clock,
                fetching.clock,
                new SimpleMeterRegistry());

        assertThatThrownBy(() -> client.get(request(), body -> body))
                .isInstanceOf(WalkBroken.class)
                .hasMessageContaining("resolves to 10.0.0.8");
        assertThat(source.requests("/order")).isEmpty();
    }

    @Test
    void takesNoHtmlForAnAnswer() {
        source.answer("/order", "<html>We will be back soon</html>");

        assertThatThrownBy(this::get).isInstanceOf(SourceUnavailable.class).hasMessageContaining("no whole JSON");
        assertThat(source.requests("/order")).hasSize(3);
    }

    @Test
    void givesUpAnAnswerThatIsTooLarge() {
        source.answer("/order", "[" + " ".repeat(2_000_000) + "]");

        assertThatThrownBy(this::get).isInstanceOf(SourceUnavailable.class).hasMessageContaining("larger than");
    }

    @Test
    void printsNeitherCredentialsNorSignatures() {
        assertThat(request().toString()).doesNotContain("hush").doesNotContain("secret-signature");
    }

    private void replies(Reply... replies) {
        Iterator<Reply> next = List.of(replies).iterator();
        source.answer("/order", request -> next.next());
    }

    private String get() throws InterruptedException {
        return fetching.client.get(request(), body -> {
            Outline.of(body);
            try (body) {
                return new String(body.slice(0, (int) body.size()), UTF_8);
            }
        });
    }

    private SourceRequest request() {
        return new SourceRequest(
                SHOP,
                "Commerce7",
                URI.create(source.url() + "/order?sig=secret-signature"),
                Map.of("Authorization", "hush"),
                1_000_000,
                "check tenant");
    }
}
