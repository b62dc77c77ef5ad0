package io.barrelhead.deploy.system;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Whether a served value says what is expected: numbers by their worth, JSON null is null, what is missing is never
/// right.
final class SameValue {

    private SameValue() {}

    static boolean test(Object served, @Nullable Object expected) {
        return switch (served) {
            case JsonNode node -> test(node, expected);
            default -> served.equals(expected);
        };
    }

    private static boolean test(JsonNode served, @Nullable Object expected) {
        return switch (expected) {
            case null -> served.isNull();
            case BigDecimal number -> served.isNumber() && served.decimalValue().compareTo(number) == 0;
            case Long number -> served.isNumber() && served.decimalValue().compareTo(BigDecimal.valueOf(number)) == 0;
            case Integer number ->
                served.isNumber() && served.decimalValue().compareTo(BigDecimal.valueOf(number)) == 0;
            case Boolean truth -> served.isBoolean() && served.booleanValue() == truth;
            default -> served.isString() && served.asString().equals(expected.toString());
        };
    }
}
