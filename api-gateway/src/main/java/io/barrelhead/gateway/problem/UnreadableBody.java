package io.barrelhead.gateway.problem;

import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/// Says what is wrong with a JSON body without naming classes.
final class UnreadableBody {

    private UnreadableBody() {}

    static String why(HttpMessageNotReadableException unread) {
        Throwable cause = unread.getCause();
        if (cause instanceof UnrecognizedPropertyException unknown) {
            return "Unknown field '%s'; /docs lists the fields.".formatted(unknown.getPropertyName());
        }
        if (cause instanceof ValueInstantiationException refused
                && refused.getCause() instanceof IllegalArgumentException own) {
            return own.getMessage() + ".";
        }
        return "The body is missing, is not JSON, or a field has the wrong type; see /docs.";
    }
}
