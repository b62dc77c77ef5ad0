package io.barrelhead.transform.inspect.shape;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Reads single values as PostgreSQL will, and says what is wrong with those that it would refuse.
final class Scalars {

    private static final int LONGEST_KEY = 500;
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-30T00:00:00Z");

    private static final Pattern PLAIN_NUMBER =
            Pattern.compile("-?[0-9]{1,100}(\\.[0-9]{1,100})?([eE][-+]?[0-9]{1,5})?");

    private Scalars() {}

    static String text(JsonParser json, JsonToken token) {
        if (token == JsonToken.VALUE_STRING || token.isNumeric()) {
            return json.getString();
        }
        throw mismatch(json, "text");
    }

    static String key(JsonParser json, JsonToken token) {
        String key = text(json, token);
        if (key.length() > LONGEST_KEY) {
            throw mismatch(json, "at most %d characters".formatted(LONGEST_KEY));
        }
        return key;
    }

    static BigDecimal whole(JsonParser json, JsonToken token, long limit) {
        BigDecimal number = decimal(json, token, limit);
        if (number.stripTrailingZeros().scale() > 0) {
            throw mismatch(json, "a whole number");
        }
        return number;
    }

    static BigDecimal decimal(JsonParser json, JsonToken token, long limit) {
        BigDecimal number = number(json, token);
        if (number == null) {
            throw mismatch(json, "a number");
        }
        if (number.abs().compareTo(BigDecimal.valueOf(limit)) > 0) {
            throw mismatch(json, "between -%d and %d".formatted(limit, limit));
        }
        return number;
    }

    static boolean flag(JsonParser json, JsonToken token) {
        boolean isTrue = token == JsonToken.VALUE_TRUE || isText(json, token, "true");
        if (isTrue || token == JsonToken.VALUE_FALSE || isText(json, token, "false")) {
            return isTrue;
        }
        throw mismatch(json, "true or false");
    }

    static Instant moment(JsonParser json, JsonToken token) {
        if (token == JsonToken.VALUE_STRING) {
            Instant instant = parse(json.getString());
            if (instant != null && instant.isAfter(FIRST) && instant.isBefore(LAST)) {
                return instant;
            }
        }
        throw mismatch(json, "an instant with its offset, such as 2026-03-07T21:14:09Z");
    }

    static Instant millis(JsonParser json, JsonToken token) {
        Instant instant =
                Instant.ofEpochMilli(whole(json, token, LAST.toEpochMilli()).longValue());
        if (instant.isBefore(FIRST)) {
            throw mismatch(json, "milliseconds since 1970");
        }
        return instant;
    }

    /// Says where, what is there and what should be.
    static Mismatch mismatch(JsonParser json, String expected) {
        return new Mismatch(
                Reason.WRONG_TYPE,
                "%s is %s, which is not %s; correct it at the source and read the record again, or replay once the check has changed"
                        .formatted(json.streamReadContext().pathAsPointer(), Excerpt.of(json), expected));
    }

    private static @Nullable BigDecimal number(JsonParser json, JsonToken token) {
        if (token == JsonToken.VALUE_NUMBER_INT && json.getStringLength() < 18) {
            return BigDecimal.valueOf(json.getLongValue());
        }
        if (!token.isNumeric() && token != JsonToken.VALUE_STRING) {
            return null;
        }
        String text = json.getString();
        // Java reads the digits of every script, PostgreSQL those of ASCII
        return PLAIN_NUMBER.matcher(text).matches() ? new BigDecimal(text) : null;
    }

    private static boolean isText(JsonParser json, JsonToken token, String text) {
        return token == JsonToken.VALUE_STRING && json.getString().equals(text);
    }

    private static @Nullable Instant parse(String text) {
        try {
            return text.endsWith("Z")
                    ? Instant.parse(text)
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
