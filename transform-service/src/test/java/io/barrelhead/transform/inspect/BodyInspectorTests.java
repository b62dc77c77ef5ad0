package io.barrelhead.transform.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.barrelhead.contracts.SourceVersion;
import io.barrelhead.contracts.events.RecordEvent.RecordReceived;
import io.barrelhead.transform.fixtures.Records;
import io.barrelhead.transform.inspect.shape.Mismatch;
import io.barrelhead.transform.inspect.shape.Reason;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyInspectorTests {

    private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");

    private final BodyInspector inspector = new BodyInspector("USD", new TimeZones(List.of("Europe/Berlin")));

    @Test
    void theDocumentedOrderIsSound() {
        Facts facts = inspect(SourceStream.COMMERCE7_ORDER, """
                {"id":"0b7b7a52","orderNumber":20417,"orderPaidDate":"2026-03-07T21:14:09.004Z","channel":"POS",
                 "subTotal":15000,"customerId":null,"salesAssociate":{"name":"Dana R."},"unheardOf":[[{}]],
                 "items":[{"quantity":2,"price":3000,"volumeInML":null},{"quantity":0.5,"price":33.3}],
                 "tags":["trade",{"title":"x"},null],"tenders":[{"amountTendered":16238}],
                 "updatedAt":"2026-03-07T21:14:09.120Z"}""");

        assertThat(facts.occurredAt()).isEqualTo(Instant.parse("2026-03-07T21:14:09.004Z"));
        assertThat(facts.updatedAt()).isEqualTo(Instant.parse("2026-03-07T21:14:09.120Z"));
        assertThat(facts.zone()).isEqualTo(LOS_ANGELES);
    }

    @Test
    void numbersOfTockMayBeText() {
        Facts facts = inspect(SourceStream.TOCK_RESERVATION, """
                {"serviceDateTimestamp":"1772919000000","partySize":4,"isCancelled":"false","taxCents":"1939",
                 "business":{"timeZone":"Europe/Berlin","currencyCode":"USD"},"experience":{"id":9001,"posSku":"CAVE"}}""");

        assertThat(facts.occurredAt()).isEqualTo(Instant.parse("2026-03-07T21:30:00Z"));
        assertThat(facts.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(facts.posSku()).isEqualTo("CAVE");
    }

    @Test
    void theLastOfTwoMembersWithOneNameCounts() {
        Facts facts = inspect(
                SourceStream.COMMERCE7_ORDER, "{\"orderPaidDate\":\"2026-03-07T21:14:09Z\",\"orderPaidDate\":null}");

        assertThat(facts.occurredAt()).isNull();
    }

    @Test
    void ofADeletedRecordOnlyTheJsonIsLookedAt() {
        RecordReceived event = Records.deleted(Records.commerce7("order", "o", 1, "{}"), 2);

        Facts facts = inspector.inspect(event, SourceStream.COMMERCE7_ORDER, LOS_ANGELES);

        assertThat(facts.occurredAt()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"serviceDateTimestamp\":\"tomorrow\"}",
                "{\"serviceDateTimestamp\":1772919000000.5}",
                "{\"serviceDateTimestamp\":99999999999999999}",
                "{\"partySize\":1000000}",
                "{\"isCancelled\":1}",
                "{\"isCancelled\":\"yes\"}",
                "{\"business\":[]}",
                "{\"business\":{\"timeZone\":\"Napa\"}}",
                "{\"experience\":\"tasting\"}",
                "{\"netAmountPaidCents\":\"NaN\"}",
                "{\"netAmountPaidCents\":\" 1\"}",
                "{\"netAmountPaidCents\":\"\"}",
            })
    void whatTheModelsCouldNotReadIsOfAWrongType(String body) {
        assertThatThrownBy(() -> inspect(SourceStream.TOCK_RESERVATION, body))
                .isInstanceOfSatisfying(
                        Mismatch.class, it -> assertThat(it.reason()).isEqualTo(Reason.WRONG_TYPE));
    }

    private Facts inspect(SourceStream stream, String body) {
        RecordReceived event =
                Records.record(stream.source(), "shop", stream.stream().value(), "r", SourceVersion.of(1L), body);
        return inspector.inspect(event, stream, LOS_ANGELES);
    }
}
