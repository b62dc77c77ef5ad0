package io.barrelhead.transform.land;

import static io.barrelhead.transform.fixtures.Records.commerce7;
import static io.barrelhead.transform.fixtures.Records.reservation;

import io.barrelhead.contracts.ConnectionId;
import io.barrelhead.contracts.SourceVersion;
import io.barrelhead.contracts.events.RecordEvent.RecordReceived;
import io.barrelhead.contracts.wire.CloudEvent;
import io.barrelhead.transform.connections.Connection;
import io.barrelhead.transform.connections.Connections;
import io.barrelhead.transform.fixtures.Records;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// Every kind of message that cannot land, with its reason, what mends it, and what a replay comes to then: `landed`,
/// `superseded` by the corrected record, or `refused` where nothing helps.
enum Poison {
    CUT("malformed", order("{\"id\":")),
    HTML("malformed", order("<!doctype html><title>Sign in</title>")),
    NO_TEXT("malformed", order(new byte[] {'{', '"', 'x', '"', ':', '"', (byte) 0xC3, '"', '}'})),
    TWO_RECORDS("malformed", order("{\"id\":\"o\"} {\"id\":\"o\"}")),
    AMOUNT_AS_TEXT("wrong_type", order("{\"subTotal\":\"12.50\"}")),
    AMOUNT_TOO_LARGE("wrong_type", order("{\"subTotal\":99999999999}")),
    DATE_WITHOUT_TIME("wrong_type", order("{\"orderPaidDate\":\"2026-03-07\"}")),
    LIST_AS_OBJECT("wrong_type", order("{\"items\":{}}")),
    NO_OBJECT("wrong_type", order("[]")),
    NUL("not_storable", order("{\"note\":\"\\u0000\"}")),
    LONE_SURROGATE("not_storable", order("{\"note\":\"\\ud800\"}")),
    HUGE_NUMBER("not_storable", order("{\"weight\":1e400000}")),
    DEEP_NESTING("not_storable", order("{\"note\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}")),
    OVERSIZED("oversized", order("{\"note\":\"" + "x".repeat(8 * 1024 * 1024) + "\"}")),
    OVERSIZED_AT_THE_SOURCE("oversized", order("{\"oversized\":true,\"bytes\":9000000,\"sha256\":\"ab\"}")),
    WITHOUT_ID("wrong_type", message(commerce7("order", "unidentified-44136fa355b3678a", 1, "{}")), "refused"),
    UNKNOWN_STREAM("unknown_stream", message(commerce7("inventory", "o", 1, "{}")), "refused"),
    UNKNOWN_CONNECTION(
            "unknown_connection",
            message(Records.record("commerce7", "annex", "order", "o", SourceVersion.of(1L), "{}")),
            "landed"),
    FOREIGN_CURRENCY(
            "foreign_currency", message(reservation("o", 1, "{\"business\":{\"currencyCode\":\"EUR\"}}")), "landed"),
    NOT_OURS(
            "unreadable_event",
            new CloudEvent(Map.of("type", "com.example.hello"), "hi".getBytes(StandardCharsets.UTF_8)),
            "refused");

    final String reason;
    final CloudEvent message;
    final String outcomeWhenMended;

    Poison(String reason, CloudEvent order) {
        this(reason, order, "superseded");
    }

    Poison(String reason, CloudEvent message, String outcomeWhenMended) {
        this.reason = reason;
        this.message = message;
        this.outcomeWhenMended = outcomeWhenMended;
    }

    /// What an operator and the source can do: another currency, one connection more, a corrected record.
    static Connections mendedConfiguration() {
        Connection shop = Objects.requireNonNull(Records.WINERY.find(new ConnectionId("shop")));
        Connection annex =
                new Connection(new ConnectionId("annex"), "commerce7", shop.entity(), shop.timeZone(), List.of());
        return new Connections(
                "EUR",
                1,
                Stream.concat(Records.WINERY.all().stream(), Stream.of(annex)).toList());
    }

    static RecordReceived correctedOrder() {
        return Records.order("o", 2, "2026-03-08T20:00:00Z");
    }

    private static CloudEvent order(String body) {
        return message(commerce7("order", "o", 1, body));
    }

    private static CloudEvent order(byte[] body) {
        return new CloudEvent(order("{}").attributes(), body);
    }

    private static CloudEvent message(RecordReceived event) {
        return Records.message(event);
    }
}
