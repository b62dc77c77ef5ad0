package io.barrelhead.transform.inspect.shape;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// One pass through a body: holds each field that the models read against its kind, and keeps what the landing needs.
public final class Walk {

    private final JsonParser json;
    private final Map<Slot, Object> kept = new EnumMap<>(Slot.class);

    public Walk(JsonParser json) {
        this.json = json;
    }

    /// @throws Mismatch if the body does not have this shape
    public Map<Slot, Object> through(Shape shape) {
        JsonToken first = json.nextToken();
        if (first == null) {
            throw new Mismatch(Reason.MALFORMED, "the message has no body");
        }
        if (first != JsonToken.START_OBJECT) {
            throw new Mismatch(Reason.WRONG_TYPE, "the body is no JSON object; send the record itself");
        }
        object(shape);
        if (json.nextToken() != null) {
            throw new Mismatch(Reason.MALFORMED, "more follows after the end of the record");
        }
        return kept;
    }

    private void object(Shape shape) {
        while (json.nextToken() != JsonToken.END_OBJECT) {
            Shape.Field field = shape.field(json.currentName());
            JsonToken value = json.nextToken();
            if (field == null) {
                json.skipChildren();
            } else {
                field(field, value);
            }
        }
    }

    private void field(Shape.Field field, JsonToken token) {
        Object value = token == JsonToken.VALUE_NULL ? null : value(field.kind(), token);
        Slot slot = field.slot();
        if (slot != null) {
            keep(slot, value);
        }
    }

    /// The last of several members with one name counts, as in jsonb.
    private void keep(Slot slot, @Nullable Object value) {
        if (value == null) {
            kept.remove(slot);
        } else {
            kept.put(slot, value);
        }
    }

    private @Nullable Object value(Kind kind, JsonToken token) {
        return switch (kind) {
            case Kind.Nested nested -> {
                expect(token == JsonToken.START_OBJECT, "an object");
                object(nested.shape());
                yield null;
            }
            case Kind.ListOf list -> {
                expect(token == JsonToken.START_ARRAY, "an array of objects");
                elements(list.shape());
                yield null;
            }
            case Kind.ListOfAnything ignored -> {
                expect(token == JsonToken.START_ARRAY, "an array");
                json.skipChildren();
                yield null;
            }
            case Kind.Text ignored -> Scalars.text(json, token);
            case Kind.Key ignored -> Scalars.key(json, token);
            case Kind.Flag ignored -> Scalars.flag(json, token);
            case Kind.Moment ignored -> Scalars.moment(json, token);
            case Kind.Millis ignored -> Scalars.millis(json, token);
            case Kind.Whole whole -> Scalars.whole(json, token, whole.limit());
            case Kind.Decimal decimal -> Scalars.decimal(json, token, decimal.limit());
        };
    }

    private void elements(Shape shape) {
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            expect(token == JsonToken.START_OBJECT, "an object");
            object(shape);
        }
    }

    private void expect(boolean holds, String what) {
        if (!holds) {
            throw Scalars.mismatch(json, what);
        }
    }
}
