package io.barrelhead.ingest.fetch.commerce7;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.barrelhead.contracts.StreamName;
import io.barrelhead.ingest.fetch.Extent;
import io.barrelhead.ingest.fetch.FetchFailed;
import io.barrelhead.ingest.fetch.FetchFailed.LoginRefused;
import io.barrelhead.ingest.fetch.FetchFailed.WalkBroken;
import io.barrelhead.ingest.fetch.Plan;
import io.barrelhead.ingest.testing.Fetching;
import io.barrelhead.ingest.testing.SourceServer.Reply;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Commerce7PagesTests extends ShopWalks {

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
                        request.parameter("page").equals("3")
                                ? "{\"clubs\":[]}"
                                : "{\"clubs\":[{\"id\":\"%s\"}]}".formatted(request.parameter("page"))));

        walk("club", EVERYTHING);

        assertThat(shop.requests("/v1/club")).hasSize(3);
    }

    @Test
    void readsThePagesAgainWhenARecordMovedBetweenThem() throws Exception {
        Iterator<String> pages = List.of(
                        "{\"clubs\":[{\"id\":\"a\"},{\"id\":\"b\"}],\"total\":3}",
                        "{\"clubs\":[{\"id\":\"b\"}],\"total\":3}",
                        "{\"clubs\":[],\"total\":3}",
                        "{\"clubs\":[{\"id\":\"c\"},{\"id\":\"a\"},{\"id\":\"b\"}],\"total\":3}")
                .iterator();
        shop.answer("/v1/club", request -> Reply.json(pages.next()));

        walk("club", EVERYTHING);

        assertThat(taken.ids()).contains("a", "b", "c");
        assertThat(taken.notes).containsExactly("1 records of /club were on no page: the pages were read again");
    }

    @Test
    void countsNothingWithoutAnIdForARecordOfTheTotal() throws Exception {
        shop.answer(
                "/v1/club",
                request -> Reply.json(
                        request.parameter("page").equals("1")
                                ? "{\"clubs\":[17,{\"id\":\"a\"},null],\"total\":2}"
                                : "{\"clubs\":[{\"id\":\"b\"}],\"total\":2}"));

        walk("club", EVERYTHING);

        assertThat(taken.ids()).contains("a", "b").hasSize(4);
    }

    @Test
    void endsWhenTheShopGivesTheSamePageForEachNumber() {
        shop.answer("/v1/club", "{\"clubs\":[{\"id\":\"a\"},{\"id\":\"b\"}],\"total\":3}");

        assertThatThrownBy(() -> walk("club", EVERYTHING)).isInstanceOf(WalkBroken.class);

        assertThat(shop.requests("/v1/club")).hasSizeLessThanOrEqualTo(4);
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
}
