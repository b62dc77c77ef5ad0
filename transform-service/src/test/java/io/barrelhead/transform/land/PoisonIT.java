package io.barrelhead.transform.land;

import static io.barrelhead.transform.fixtures.Records.commerce7;
import static io.barrelhead.transform.fixtures.Records.order;
import static io.barrelhead.transform.fixtures.Records.reservation;
import static io.barrelhead.transform.land.LandingFixture.accounts;
import static org.assertj.core.api.Assertions.assertThat;

import io.barrelhead.contracts.SourceVersion;
import io.barrelhead.contracts.events.RecordEvent.RecordReceived;
import io.barrelhead.contracts.wire.CloudEvent;
import io.barrelhead.transform.fixtures.Database;
import io.barrelhead.transform.fixtures.Records;
import io.barrelhead.transform.fixtures.Topic;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A record that cannot land stands among good ones: they land, it becomes a dead letter, every message is accounted
/// for.
class PoisonIT {

    private static final RecordReceived GOOD = order("good-1", 1, "2026-03-08T20:00:00Z");
    private static final RecordReceived GOOD_TOO = order("good-2", 1, "2026-03-08T20:00:00Z");

    /// Too long for an index, and nothing in it that compresses.
    private static final String LONG_ID = new java.util.Random(7)
            .ints(9_000, 0, 1_000_000)
            .mapToObj(String::valueOf)
            .collect(java.util.stream.Collectors.joining());

    private final Database database = new Database();

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"object":"Order","action":"Upd                      | malformed  | the body is no JSON
            {"object":"Barrel","action":"Update"}                | wrong_type | the webhook does not say which record
            """)
    void aWebhookThatCannotBeUnderstoodIsADeadLetter(String body, String reason, String detail) {
        land(new Topic().append(GOOD, commerce7("webhook", "unidentified-0123456789abcdef", 0, body), GOOD_TOO));

        assertThat(accounts(database)).isEqualTo("landed 2, superseded 0, duplicate 0, dead 1, off 0");
        assertThat(database.row("select stream, reason, starts_with(detail, '%s') from transform.dead_letter"
                        .formatted(detail)))
                .isEqualTo("webhook|%s|true".formatted(reason));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"id":                                                       | malformed
            null                                                         | wrong_type
            []                                                           | wrong_type
            {"id":"o"} {"id":"o"}                                        | malformed
            {"id":"o","subTotal":"12.50"}                                | wrong_type
            {"id":"o","subTotal":12.5}                                   | wrong_type
            {"id":"o","subTotal":"١٢"}                                   | wrong_type
            {"id":"o","orderNumber":"A-12"}                              | wrong_type
            {"id":"o","tenders":[null]}                                  | wrong_type
            {"id":"o","subTotal":99999999999}                            | wrong_type
            {"id":"o","orderPaidDate":"2026-03-07"}                      | wrong_type
            {"id":"o","orderPaidDate":1772919000000}                     | wrong_type
            {"id":"o","items":{"sku":"CAB21"}}                           | wrong_type
            {"id":"o","items":["CAB21"]}                                 | wrong_type
            {"id":"o","items":[{},{"quantity":true}]}                  | wrong_type
            {"id":"o","channel":{"name":"POS"}}                          | wrong_type
            {"id":"o","note":"\\u0000"}                                  | not_storable
            {"id":"o","note":"\\ud800"}                                  | not_storable
            {"id":"o","weight":1e400000}                                 | not_storable
            """)
    void isADeadLetterAndNothingElseIs(String body, String reason) {
        land(new Topic().append(GOOD, commerce7("order", "o", 1, body), GOOD_TOO));

        assertThat(accounts(database)).isEqualTo("landed 2, superseded 0, duplicate 0, dead 1, off 0");
        assertThat(database.row(
                        "select connection_id, stream, record_id, reason, attempts, convert_from(body, 'UTF8') = '%s' from transform.dead_letter"
                                .formatted(body)))
                .isEqualTo("shop|order|o|%s|1|true".formatted(reason));
        assertThat(database.row("select landed, dead_lettered from transform.run_tally"))
                .isEqualTo("2|1");
    }

    @Test
    void saysWhichFieldAndWhatIsInIt() {
        land(new Topic().append(commerce7("order", "o", 1, "{\"items\":[{},{\"price\":\"free\"}]}")));

        assertThat(database.row("select detail from transform.dead_letter"))
                .startsWith("/items/1/price is 'free', which is not a number");
    }

    @Test
    void deepNestingIsNotStorable() {
        String deep = "[".repeat(20_000) + "]".repeat(20_000);

        land(new Topic().append(GOOD, commerce7("order", "o", 1, "{\"note\":" + deep + "}"), GOOD_TOO));

        assertThat(accounts(database)).isEqualTo("landed 2, superseded 0, duplicate 0, dead 1, off 0");
        assertThat(database.row("select reason from transform.dead_letter")).isEqualTo("not_storable");
    }

    @Test
    void bytesThatAreNoTextAreKept() {
        byte[] body = {'{', '"', 'x', '"', ':', '"', (byte) 0xC3, '"', '}'};
        CloudEvent event = Records.message(commerce7("order", "o", 1, "{}"));

        land(new Topic().append(GOOD).append(event, body).append(GOOD_TOO));

        assertThat(accounts(database)).isEqualTo("landed 2, superseded 0, duplicate 0, dead 1, off 0");
        assertThat(database.row("select encode(body, 'hex') from transform.dead_letter"))
                .isEqualTo("7b2278223a22c3227d");
    }

    @Test
    void anIdThatPostgresCannotHoldIsADeadLetterToo() {
        land(new Topic().append(GOOD, commerce7("order", "a\0b", 1, "{}"), commerce7("order", LONG_ID, 1, "{}")));

        assertThat(accounts(database)).isEqualTo("landed 1, superseded 0, duplicate 0, dead 2, off 0");
        assertThat(database.rows(
                        "select length(record_id), reason from transform.dead_letter order by length(record_id)"))
                .containsExactly("3|not_storable", "400|not_storable");
    }

    /// A.5 Currency other than the winery's
    @Test
    void aForeignCurrencyIsRefused() {
        land(new Topic().append(GOOD, reservation("r", 1, "{\"business\":{\"currencyCode\":\"EUR\"}}")));

        assertThat(database.row("select reason from transform.dead_letter")).isEqualTo("foreign_currency");
    }

    @Test
    void aRecordTooLargeToTravelAndOneWithoutAnIdAreRefused() {
        land(new Topic()
                .append(
                        commerce7("order", "o", 1, "{\"oversized\":true,\"bytes\":9000000,\"sha256\":\"ab\"}"),
                        commerce7("order", "unidentified-44136fa355b3678a", 1, "{}")));

        assertThat(database.rows("select reason, left(detail, 20) from transform.dead_letter order by 1"))
                .containsExactly("oversized|the record has more ", "wrong_type|the record has no id");
    }

    @Test
    void anUnknownStreamAndAnUnknownConnectionAreRefused() {
        land(new Topic()
                .append(
                        commerce7("inventory", "o", 1, "{}"),
                        Records.record("commerce7", "elsewhere", "order", "o", SourceVersion.of(1L), "{}")));

        assertThat(database.rows("select reason from transform.dead_letter order by 1"))
                .containsExactly("unknown_connection", "unknown_stream");
    }

    @Test
    void aMessageThatIsNotOursIsKept() {
        CloudEvent nobodys = new CloudEvent(Map.of("type", "com.example.hello"), "hi".getBytes(StandardCharsets.UTF_8));

        land(new Topic().append(GOOD).append(nobodys, nobodys.data()).append(Records.message(GOOD_TOO), null));

        assertThat(accounts(database)).isEqualTo("landed 1, superseded 0, duplicate 0, dead 2, off 0");
        assertThat(database.rows("select reason from transform.dead_letter order by 1"))
                .containsExactly("malformed", "unreadable_event");
    }

    @Test
    void theOlderSoundVersionLandsWhenTheNewestCannot() {
        land(new Topic()
                .append(order("o", 1, "2026-03-08T20:00:00Z"), commerce7("order", "o", 2, "{\"note\":\"\\u0000\"}")));

        assertThat(database.row("select version::text from raw.commerce7_order"))
                .isEqualTo("{1}");
        assertThat(accounts(database)).isEqualTo("landed 1, superseded 0, duplicate 0, dead 1, off 0");
    }

    @Test
    void aDeadLetterSeenAgainIsOneWithMoreAttempts() {
        RecordReceived bad = commerce7("order", "o", 1, "{\"subTotal\":[]}");

        land(new Topic().append(bad, bad, bad));

        assertThat(database.rows("select attempts from transform.dead_letter")).containsExactly("3");
        assertThat(accounts(database)).isEqualTo("landed 0, superseded 0, duplicate 0, dead 3, off 0");
    }

    private void land(Topic topic) {
        LandingFixture.landing(database).land(topic.all());
    }
}
