package io.barrelhead.transform.inspect;

import io.barrelhead.contracts.Topics;
import io.barrelhead.contracts.events.RecordEvent.RecordReceived;
import io.barrelhead.transform.inspect.shape.Mismatch;
import io.barrelhead.transform.inspect.shape.Reason;
import io.barrelhead.transform.inspect.shape.Shape;
import io.barrelhead.transform.inspect.shape.Slot;
import io.barrelhead.transform.inspect.shape.Walk;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/// Walks through a body once.
final class BodyInspector {

    private static final JsonFactory JSON = new JsonFactory();

    /// A deleted record's body says how that was learned, not what the record was.
    private static final Shape ANYTHING = Shape.shape();

    private final String currency;
    private final TimeZones zones;

    BodyInspector(String currency, TimeZones zones) {
        this.currency = currency;
        this.zones = zones;
    }

    /// @throws Mismatch if the models could not read it
    Facts inspect(RecordReceived event, SourceStream stream, ZoneId connectionZone) {
        Map<Slot, Object> kept = walk(event.body(), event.deleted() ? ANYTHING : stream.shape());
        if (event.body().length > Topics.LARGEST_RECORD || Boolean.TRUE.equals(kept.get(Slot.OVERSIZED))) {
            throw new Mismatch(
                    Reason.OVERSIZED,
                    "the record has more than the %d bytes that travel; shorten it at the source and read it again"
                            .formatted(Topics.LARGEST_RECORD));
        }
        refuseForeign((String) kept.get(Slot.CURRENCY));
        return new Facts(
                (Instant) kept.get(Slot.OCCURRED),
                (Instant) kept.get(Slot.ENDED),
                (Instant) kept.get(Slot.UPDATED),
                zone((String) kept.get(Slot.ZONE), connectionZone),
                (String) kept.get(Slot.POS_SKU));
    }

    /// Why a webhook could not be understood.
    Mismatch unread(byte[] body) {
        try {
            walk(body, ANYTHING);
        } catch (Mismatch e) {
            return e;
        }
        return new Mismatch(
                Reason.WRONG_TYPE,
                "the webhook does not say which record it is about: Commerce7's has object, action, tenantId and a payload"
                        + " with an id, and a bulk update a callbackUrl of the same host; Tock's is a reservation or a"
                        + " guest. Look at what is registered at the source; the record itself comes with the next run");
    }

    private static Map<Slot, Object> walk(byte[] body, Shape shape) {
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), body)) {
            return new Walk(json).through(shape);
        } catch (StreamConstraintsException e) {
            throw new Mismatch(Reason.NOT_STORABLE, "more than the database holds: " + e.getOriginalMessage());
        } catch (JacksonException e) {
            throw new Mismatch(
                    Reason.MALFORMED,
                    "the body is no JSON (line %d, column %d): %s"
                            .formatted(
                                    e.getLocation().getLineNr(),
                                    e.getLocation().getColumnNr(),
                                    e.getOriginalMessage()));
        }
    }

    private void refuseForeign(@Nullable String named) {
        if (named != null && !named.equals(currency)) {
            throw new Mismatch(
                    Reason.FOREIGN_CURRENCY,
                    "amounts in %s cannot be added to %s; connect this business to an installation of its own"
                            .formatted(named, currency));
        }
    }

    private ZoneId zone(@Nullable String named, ZoneId connectionZone) {
        if (named == null) {
            return connectionZone;
        }
        ZoneId zone = zones.find(named);
        if (zone == null) {
            throw new Mismatch(
                    Reason.WRONG_TYPE,
                    "/business/timeZone is '%s', which is no time zone such as America/Los_Angeles".formatted(named));
        }
        return zone;
    }
}
