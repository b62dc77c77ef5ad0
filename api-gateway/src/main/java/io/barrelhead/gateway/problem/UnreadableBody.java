package io.barrelhead.gateway.problem;

import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/// Says what is wrong with a JSON body without naming classes.
final class UnreadableBody {

    private UnreadableBody() {}

    static String why(HttpMessageNotReadableException unread) {
        return switch (unread.getCause()) {
            case UnrecognizedPropertyException unknown ->
                "Unknown field '%s'; /docs lists the fields.".formatted(unknown.getPropertyName());
            case ValueInstantiationException refused when refused.getCause() instanceof IllegalArgumentException own ->
                own.getMessage() + ".";
            case null, default -> "The body is missing, is not JSON, or a field has the wrong type; see /docs.";
        };
    }
}
