package io.barrelhead.transform.inspect.shape;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// A value in a few words, for a message to a person.
final class Excerpt {

    private static final int LONGEST = 60;

    private Excerpt() {}

    static String of(JsonParser json) {
        JsonToken token = json.currentToken();
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_STRING -> "'" + shortened(json.getString()) + "'";
            case null -> "nothing";
            default -> shortened(json.getString());
        };
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }
}
