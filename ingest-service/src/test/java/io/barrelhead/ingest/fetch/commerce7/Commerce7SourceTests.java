package io.barrelhead.ingest.fetch.commerce7;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.barrelhead.contracts.ConnectionId;
import io.barrelhead.contracts.EntityId;
import io.barrelhead.contracts.StreamName;
import io.barrelhead.ingest.connections.Commerce7Connection;
import io.barrelhead.ingest.connections.Secret;
import io.barrelhead.ingest.fetch.Extent;
import io.barrelhead.ingest.fetch.FetchFailed;
import io.barrelhead.ingest.fetch.FetchFailed.LoginRefused;
import io.barrelhead.ingest.fetch.FetchFailed.RequestRefused;
import io.barrelhead.ingest.fetch.FetchFailed.WalkBroken;
import io.barrelhead.ingest.fetch.Plan;
import io.barrelhead.ingest.testing.CollectedRecords;
import io.barrelhead.ingest.testing.Fetching;
import io.barrelhead.ingest.testing.SourceServer;
import io.barrelhead.ingest.testing.SourceServer.Reply;
import io.barrelhead.ingest.testing.SourceServer.Request;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Commerce7SourceTests {

    private static final Extent EVERYTHING = new Extent.Everything();
    private static final LocalDate MARCH_6 = LocalDate.of(2026, 3, 6);

    private final SourceServer shop = new SourceServer();
    private final Fetching fetching = new Fetching();
    private final CollectedRecords taken = new CollectedRecords();
    private final Commerce7Source source =
            new Commerce7Source(new Pages(fetching.client, fetching.settings), fetching.pace);
    private final Commerce7Connection connection = new Commerce7Connection(
            new ConnectionId("estate-shop"),
            new EntityId("estate"),
            ZoneId.of("America/Los_Angeles"),
            URI.create(shop.url() + "/v1"),
            "example-estate",
            Secret.of("app"),
            Secret.of("hush"),
            null);

    @AfterEach
    void closeShop() {
        shop.close();
    }

    @ParameterizedTest
    @CsvSource({
        "order, /v1/order, orders",
        "customer, /v1/customer, customers",
        "club_membership, /v1/club-membership, clubMemberships",
        "product, /v1/product, products"
    })
    void followsCursorsUntilNoneIsGiven(String stream, String path, String array) throws Exception {
        pages(path, "start", """
                {"%s":[{"id":"a"},{"id":"b"}],"cursor":"c 1"}""".formatted(array), "c 1", """
                {"%s":[{"id":"c"}]}""".formatted(array));

        walk(stream, EVERYTHING);

        assertThat(taken.ids()).containsExactly("a", "b", "c");
        assertThat(shop.requests(path)).allSatisfy(request -> {
            assertThat(request.parameter("limit")).isEmpty();
            assertThat(request.parameter("updatedAt")).isEmpty();
        });
    }

    @Test
    void logsInWithBasicAndNamesTheTenant() throws Exception {
        shop.answer("/v1/order", "{\"orders\":[]}");

        walk("order", EVERYTHING);

        Map<String, String> headers = shop.requests("/v1/order").getFirst().headers();
        assertThat(headers)
                .containsEntry("authorization", "Basic YXBwOmh1c2g=")
                .containsEntry("tenant", "example-estate")
                .containsEntry("accept", "application/json");
    }

    @Test
    void asksForWhatChangedSinceADayOnEachPage() throws Exception {
        pages("/v1/customer", "start", "{\"customers\":[{\"id\":\"a\"}],\"cursor\":\"x\"}", "x", "{\"customers\":[]}");

        walk("customer", new Extent.ChangedSince(MARCH_6));

        assertThat(shop.requests("/v1/customer"))
                .extracting(request -> request.parameter("updatedAt"))
                .containsExactly("gte:2026-03-06", "gte:2026-03-06");
    }

    @Test
    void asksForARangeOfOrdersADayWiderOnEachSide() throws Exception {
        shop.answer("/v1/order", "{\"orders\":[]}");

        walk("order", new Extent.Days(MARCH_6, MARCH_6));

        Request request = shop.requests("/v1/order").getFirst();
        assertThat(request.parameter("orderPaidDate")).isEqualTo("btw:2026-03-05|2026-03-07");
        assertThat(request.url().getRawQuery()).contains("%7C").doesNotContain("|");
    }

    @Test
    void asksForARangeOfOtherStreamsByTheirChange() throws Exception {
        shop.answer("/v1/product", "{\"products\":[]}");

        walk("product", new Extent.Days(MARCH_6, MARCH_6));

        assertThat(shop.requests("/v1/product").getFirst().parameter("updatedAt"))
                .isEqualTo("gte:2026-03-06");
    }

    @Test
    void reportsAFilterThatTheShopIgnored() throws Exception {
        shop.answer("/v1/customer", """
                {"customers":[{"id":"old","updatedAt":"2026-03-05T23:59:59.999Z"},
                              {"id":"new","updatedAt":"2026-03-06T00:00:00.000Z"},
                              {"id":"undated"}]}""");

        walk("customer", new Extent.ChangedSince(MARCH_6));

        assertThat(taken.ids()).containsExactly("old", "new", "undated");
        assertThat(taken.notes)
                .containsExactly(
                        "Commerce7 ignored the filter updatedAt=gte:2026-03-06: 1 of 3 records are outside of it");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-03-04T18:22:07.113Z | 1772648527113000",
                "2026-03-04T10:22:07.113456-08:00 | 1772648527113456",
                "yesterday | 0"
            })
    void ordersVersionsByTheMicrosecondOfTheChange(String updatedAt, long version) throws Exception {
        shop.answer("/v1/order", "{\"orders\":[{\"id\":\"a\",\"updatedAt\":\"%s\"}]}".formatted(updatedAt));

        walk("order", EVERYTHING);

        assertThat(taken.records.getFirst().version().parts()).containsExactly(version);
    }

    @Test
    void endsTheWalkWhenACursorRepeats() {
        shop.answer("/v1/order", "{\"orders\":[{\"id\":\"a\"}],\"cursor\":\"again\"}");

        assertThatThrownBy(() -> walk("order", EVERYTHING))
                .isInstanceOf(WalkBroken.class)
                .hasMessageContaining("same cursor")
                .hasMessageContaining("estate-shop");
        assertThat(shop.requests("/v1/order")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"same", "''"})
    void acceptsAnEmptyLastPageWithOrWithoutACursor(String cursor) throws Exception {
        String last = cursor.isEmpty() ? "{\"orders\":[]}" : "{\"orders\":[],\"cursor\":\"same\"}";
        pages("/v1/order", "start", "{\"orders\":[{\"id\":\"a\"}],\"cursor\":\"same\"}", "same", last);

        walk("order", EVERYTHING);

        assertThat(taken.ids()).containsExactly("a");
    }

    @Test
    void goesOnAfterAnEmptyPageInTheMiddle() throws Exception {
        Iterator<String> pages = List.of("{\"orders\":[],\"cursor\":\"x\"}", "{\"orders\":[{\"id\":\"late\"}]}")
                .iterator();
        shop.answer("/v1/order", request -> Reply.json(pages.next()));

        walk("order", EVERYTHING);

        assertThat(taken.ids()).containsExactly("late");
    }

    @Test
    void walksOnceMoreWhenTheShopForgetsACursor() throws Exception {
        Iterator<Reply> replies = List.of(
                        Reply.json("{\"orders\":[{\"id\":\"a\"}],\"cursor\":\"x\"}"),
                        Reply.status(410),
                        Reply.json("{\"orders\":[{\"id\":\"a\"},{\"id\":\"b\"}]}"))
                .iterator();
        shop.answer("/v1/order", request -> replies.next());

        walk("order", EVERYTHING);

        assertThat(taken.ids()).containsExactly("a", "a", "b");
        assertThat(taken.notes)
                .containsExactly("Commerce7 forgot the cursor after 1 records (HTTP 410): the walk started again");
    }

    @Test
    void failsWhenTheShopForgetsTheSecondWalksCursorToo() {
        shop.answer(
                "/v1/order",
                request -> request.parameter("cursor").equals("start")
                        ? Reply.json("{\"orders\":[{\"id\":\"a\"}],\"cursor\":\"x\"}")
                        : Reply.status(410));

        assertThatThrownBy(() -> walk("order", EVERYTHING)).isInstanceOf(RequestRefused.class);
        assertThat(shop.requests("/v1/order")).hasSize(4);
    }

    @Test
    void readsClubsPageByPageUntilTheTotal() throws Exception {
        shop.answer(
                "/v1/club",
                request -> Reply.json(
                        request.parameter("page").equals("1")
                                ? "{\"clubs\":[{\"id\":\"a\"},{\"id\":\"b\"}],\"total\":3}"
                                : "{\"clubs\":[{\"id\":\"c\"}],\"total\":3}"));

        walk("club", new Extent.ChangedSince(MARCH_6));

        assertThat(taken.ids()).containsExactly("a", "b", "c");
        assertThat(taken.totals).containsOnly(3L);
        assertThat(shop.requests("/v1/club"))
                .extracting(request -> request.url().getQuery())
                .containsExactly("page=1&limit=50", "page=2&limit=50");
    }

    @Test
    void readsPagesWithoutATotalUntilAnEmptyOne() throws Exception {
        shop.answer(
                "/v1/club",
                request -> Reply.json(
                        request.parameter("page").equals("3") ? "{\"clubs\":[]}" : "{\"clubs\":[{\"id\":\"a\"}]}"));

        walk("club", EVERYTHING);

        assertThat(shop.requests("/v1/club")).hasSize(3);
    }

    @Test
    void reportsARangeThatTheShopIgnored() throws Exception {
        shop.answer("/v1/order", """
                {"orders":[{"id":"before","orderPaidDate":"2026-03-04T23:59:59.999Z"},
                           {"id":"first","orderPaidDate":"2026-03-05T00:00:00.000Z"},
                           {"id":"last","orderPaidDate":"2026-03-07T23:59:59.999Z"},
                           {"id":"after","orderPaidDate":"2026-03-08T00:00:00.000Z"},
                           {"id":"unpaid","orderPaidDate":null}]}""");

        walk("order", new Extent.Days(MARCH_6, MARCH_6));

        assertThat(taken.notes).singleElement().asString().endsWith("2 of 5 records are outside of it");
    }

    @Test
    void readsThePagesAgainWhenARecordMovedBetweenThem() throws Exception {
        Iterator<String> pages = List.of(
                        "{\"clubs\":[{\"id\":\"a\"},{\"id\":\"b\"}],\"total\":3}",
                        "{\"clubs\":[{\"id\":\"b\"}],\"total\":3}",
                        "{\"clubs\":[{\"id\":\"c\"},{\"id\":\"a\"},{\"id\":\"b\"}],\"total\":3}")
                .iterator();
        shop.answer("/v1/club", request -> Reply.json(pages.next()));

        walk("club", EVERYTHING);

        assertThat(taken.ids()).contains("a", "b", "c");
        assertThat(taken.notes).containsExactly("1 records of /club were on no page: the pages were read again");
    }

    @Test
    void failsWhenPagesNeverHoldWhatTheTotalSays() {
        shop.answer(
                "/v1/club",
                request -> Reply.json(
                        request.parameter("page").equals("1")
                                ? "{\"clubs\":[{\"id\":\"a\"}],\"total\":3}"
                                : "{\"clubs\":[],\"total\":3}"));

        assertThatThrownBy(() -> walk("club", EVERYTHING))
                .isInstanceOf(WalkBroken.class)
                .hasMessageContaining("1 records of /club and says that it has 2 more");
        assertThat(shop.requests("/v1/club")).hasSize(4);
    }

    @Test
    void readsTheRecordsOfAListOneByOne() throws Exception {
        shop.answer("/v1/order/o-1", "{\"id\":\"o-1\",\"updatedAt\":\"2026-03-04T18:22:07.113Z\"}");
        shop.answer("/v1/order/o-3", "{\"id\":\"o-3\"}");

        walk("order", new Extent.Records(List.of("o-1", "o-2", "o-3")));

        assertThat(taken.ids()).containsExactly("o-1", "o-3");
        assertThat(taken.totals).containsExactly(3L);
        assertThat(taken.notes).containsExactly("Commerce7 does not have 1 of 3 records: o-2");
    }

    @Test
    void sendsOnePageAMinuteBeyondTheHundredth() throws Exception {
        shop.answer(
                "/v1/club",
                request ->
                        Reply.json("{\"clubs\":[{\"id\":\"%s\"}],\"total\":103}".formatted(request.parameter("page"))));

        walk("club", EVERYTHING);

        Instant before = fetching.clock.waits().get(fetching.clock.waits().size() - 2);
        assertThat(shop.requests("/v1/club")).hasSize(103);
        assertThat(fetching.clock.waits().getLast()).isEqualTo(before.plusSeconds(60));
    }

    /// Pages are taken whole or not at all: cut anywhere, the walk fails and nothing of the page goes on.
    @ParameterizedTest
    @ValueSource(strings = {"order", "club"})
    void takesNothingOfAPageThatIsCutAtAnyByte(String stream) {
        String page = """
                {"%ss":[{"id":"o-1","updatedAt":"2026-03-04T18:22:07.113Z","items":[{"quantity":2,"price":-1.5e3}]},
                 {"id":"ü-🍷","note":"\\u00fc \\"quoted\\""}],"cursor":"next","total":2}""".formatted(stream);
        int length = page.getBytes(UTF_8).length;
        Fetching once = new Fetching(1);
        Commerce7Source impatient = new Commerce7Source(new Pages(once.client, once.settings), once.pace);
        for (int cut = 0; cut < length; cut++) {
            int at = cut;
            shop.answer("/v1/" + stream, request -> Reply.json(page).cutAt(at));
            assertThatThrownBy(() ->
                            impatient.walk(connection, new StreamName(stream), new Plan(EVERYTHING, false), taken))
                    .as("cut at %d", cut)
                    .isInstanceOf(FetchFailed.class);
        }
        assertThat(taken.records).isEmpty();
        assertThat(shop.requests("/v1/" + stream)).hasSize(length);
    }

    @Test
    void saysWhichPermissionTheAppNeeds() {
        shop.answer("/v1/club-membership", request -> Reply.status(403));

        assertThatThrownBy(() -> walk("club_membership", EVERYTHING))
                .isInstanceOf(LoginRefused.class)
                .hasMessage("Commerce7 refused the login of connection 'estate-shop' (HTTP 403): check tenant, app-id"
                        + " and app-secret, and that the app is installed with Read permission for Club Membership");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"message\":\"ok\"}", "[]", "{\"orders\":{}}", "{\"orders\":null}", "true"})
    void takesNoAnswerOfAnotherShape(String answer) {
        shop.answer("/v1/order", answer);

        assertThatThrownBy(() -> walk("order", EVERYTHING))
                .isInstanceOf(FetchFailed.class)
                .hasMessageContaining("no array 'orders'");
        assertThat(shop.requests("/v1/order")).hasSize(3);
    }

    private void walk(String stream, Extent extent) throws InterruptedException {
        source.walk(connection, new StreamName(stream), new Plan(extent, false), taken);
    }

    private void pages(String path, String first, String firstPage, String second, String secondPage) {
        Map<String, String> pages = Map.of(first, firstPage, second, secondPage);
        shop.answer(path, request -> Reply.json(pages.getOrDefault(request.parameter("cursor"), "?")));
    }
}
