package io.barrelhead.ingest.fetch.commerce7;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.barrelhead.contracts.ConnectionId;
import io.barrelhead.contracts.EntityId;
import io.barrelhead.contracts.SourceVersion;
import io.barrelhead.ingest.connections.Commerce7Connection;
import io.barrelhead.ingest.connections.Connections;
import io.barrelhead.ingest.connections.Secret;
import io.barrelhead.ingest.fetch.Notice;
import io.barrelhead.ingest.testing.Webhooks;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// source-apis.md, 1.11.
class Commerce7NoticesTests {

    private static final Instant RECEIVED = Instant.parse("2026-03-07T21:15:00Z");
    private static final long RECEIVED_MICROS = 1_772_918_100_000_000L;
    private static final String ORDER = "{ \"id\":\"o1\", \"updatedAt\":\"2026-03-04T18:22:07.113Z\",\t\"ü\":\"🍷\" }";
    private static final long ORDER_MICROS = 1_772_648_527_113_000L;

    private final Commerce7Notices notices = new Commerce7Notices(new Connections(List.of(), false));
    private final Commerce7Connection shop = new Commerce7Connection(
            new ConnectionId("shop"),
            new EntityId("estate"),
            ZoneId.of("America/Los_Angeles"),
            URI.create("https://api.commerce7.com/v1"),
            "example-estate",
            Secret.of("app"),
            Secret.of("hush"),
            null);

    @ParameterizedTest
    @CsvSource({
        "Order, Create, order",
        "Customer, Update, customer",
        "Club Membership, Update, club_membership",
        "ClubMembership, Update, club_membership",
        "Club, Create, club",
        "Product, Update, product"
    })
    void takesThePayloadOfAChangeAsTheRecord(String object, String action, String stream) {
        Notice.OfOne one = one(Webhooks.body(object, action, ORDER));

        assertThat(one.stream()).hasToString(stream);
        assertThat(one.deleted()).isFalse();
        assertThat(one.dated()).isTrue();
        assertThat(one.record().id()).isEqualTo("o1");
        assertThat(one.record().version()).isEqualTo(SourceVersion.of(ORDER_MICROS));
        assertThat(new String(one.record().body(), UTF_8)).isEqualTo(ORDER);
    }

    @Test
    void takesADeletionAsNewerThanTheRecordAndOlderThanItsNextChange() {
        String body = Webhooks.body("Order", "Delete", ORDER);

        Notice.OfOne gone = one(body);

        assertThat(gone.deleted()).isTrue();
        assertThat(gone.dated()).isTrue();
        assertThat(gone.record().version())
                .isGreaterThan(SourceVersion.of(ORDER_MICROS))
                .isLessThan(SourceVersion.of(ORDER_MICROS + 1));
        assertThat(new String(gone.record().body(), UTF_8)).isEqualTo(body);
    }

    @Test
    void takesTheArrivalOfADeletionWithoutATimeAsItsTime() {
        Notice.OfOne gone = one(Webhooks.body("Order", "Delete", "{\"id\":\"o1\"}"));

        assertThat(gone.dated()).isFalse();
        assertThat(gone.record().version()).isEqualTo(SourceVersion.of(RECEIVED_MICROS, 1L));
    }

    @Test
    void takesTheQueryOfABulkUpdateAndNothingElseOfItsUrl() {
        String url = "https://api.commerce7.com/v1/customer?tagId=b0%2098&cursor=start&limit=50&q=a%26b";

        Notice notice = read(Webhooks.body("Customer", "Bulk Update", "{\"callbackUrl\":\"%s\"}".formatted(url)));

        assertThat(notice).isEqualTo(new Notice.OfMany(Commerce7Connection.CUSTOMER, "&tagId=b0+98&q=a%26b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Cart", "Customer Address", "CustomerAddress", "Reservation", "Transaction Email"})
    void doesNotFollowOtherObjects(String object) {
        assertThat(read(Webhooks.body(object, "Update", ORDER))).isInstanceOf(Notice.NotFollowed.class);
    }

    @Test
    void noticesAnotherTenant() {
        assertThat(read(Webhooks.body("Order", "Update", ORDER).replace("example-estate", "other")))
                .isInstanceOf(Notice.OtherAccount.class);
        assertThat(read(Webhooks.body("Cart", "Update", ORDER).replace("example-estate", "other")))
                .isInstanceOf(Notice.OtherAccount.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no json",
                "{\"object\":\"Order\",\"action\":\"Update\",\"tenantId\":\"example-estate\",\"payload\":{\"id\":\"o1\"}",
                "[]",
                "{}",
                "{\"object\":\"Order\",\"action\":\"Update\",\"payload\":{\"id\":\"o1\"}}",
                "{\"object\":\"Barrel\",\"action\":\"Update\",\"tenantId\":\"example-estate\",\"payload\":{\"id\":\"o1\"}}",
                "{\"object\":\"Order\",\"action\":\"Paint\",\"tenantId\":\"example-estate\",\"payload\":{\"id\":\"o1\"}}",
                "{\"object\":\"Order\",\"action\":\"Update\",\"tenantId\":\"example-estate\",\"payload\":[]}",
                "{\"object\":\"Order\",\"action\":\"Delete\",\"tenantId\":\"example-estate\",\"payload\":{\"id\":\" \"}}",
                "{\"object\":\"Customer\",\"action\":\"Bulk Update\",\"tenantId\":\"example-estate\",\"payload\":{\"id\":\"c\"}}"
            })
    void keepsTheBytesOfWhatItCannotUnderstand(String body) {
        Notice.Unread unread = (Notice.Unread) read(body);

        assertThat(unread.record().id()).startsWith("unidentified-");
        assertThat(new String(unread.record().body(), UTF_8)).isEqualTo(body);
    }

    @Test
    void keepsAChangeWithoutAnIdInItsStream() {
        Notice.OfOne one = one(Webhooks.body("Order", "Update", "{\"updatedAt\":\"2026-03-04T18:22:07.113Z\"}"));

        assertThat(one.record().id()).startsWith("unidentified-");
    }

    @Test
    void keepsBytesThatAreNoUtf8() {
        byte[] body = Webhooks.body("Order", "Update", "{\"id\":\"o1\",\"note\":\"\u00ff\"}")
                .getBytes(ISO_8859_1);

        Notice notice = notices.read(shop, body, RECEIVED);

        assertThat(notice)
                .asInstanceOf(type(Notice.OfOne.class))
                .satisfies(one -> assertThat(one.record().body()).contains(0xff));
    }

    private Notice.OfOne one(String body) {
        return (Notice.OfOne) read(body);
    }

    private Notice read(String body) {
        return notices.read(shop, body.getBytes(UTF_8), RECEIVED);
    }
}
