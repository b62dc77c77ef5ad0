package io.barrelhead.ingest.fetch.commerce7;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.barrelhead.ingest.fetch.Extent;
import io.barrelhead.ingest.fetch.FetchFailed.RequestRefused;
import io.barrelhead.ingest.fetch.FetchFailed.WalkBroken;
import io.barrelhead.ingest.testing.SourceServer.Reply;
import io.barrelhead.ingest.testing.SourceServer.Request;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Commerce7SourceTests extends ShopWalks {

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

    /// Pages are taken whole or not at all: cut anywhere, the walk fails and nothing of the page goes on.
}
