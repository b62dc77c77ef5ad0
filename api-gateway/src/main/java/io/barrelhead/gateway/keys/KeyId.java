package io.barrelhead.gateway.keys;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/// The public half of a key: eight characters of base32 in lower case. Safe in logs, headers and paths.
public record KeyId(@JsonValue String value) {

    static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    static final int LENGTH = 8;

    private static final Pattern FORM = Pattern.compile("[a-z2-7]{8}");

    public KeyId {
        if (!isForm(value)) {
            throw new IllegalArgumentException("a key id is eight characters a-z, 2-7");
        }
    }

    public static boolean isForm(String text) {
        return FORM.matcher(text).matches();
    }

    static KeyId random() {
        return new KeyId(RandomText.of(ALPHABET, LENGTH));
    }

    @Override
    public String toString() {
        return value;
    }
}
