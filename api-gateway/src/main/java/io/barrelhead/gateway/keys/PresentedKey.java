package io.barrelhead.gateway.keys;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A key as a client writes it: `bh_<id>_<secret>`.
public record PresentedKey(KeyId id, Secret secret) {

    private static final Pattern FORM = Pattern.compile("bh_([a-z2-7]{8})_([0-9A-Za-z]{43})");

    /// Empty when the text is no key.
    public static Optional<PresentedKey> parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        return form.matches()
                ? Optional.of(new PresentedKey(new KeyId(form.group(1)), new Secret(form.group(2))))
                : Optional.empty();
    }

    /// The whole key, to be handed out once.
    public String text() {
        return "bh_%s_%s".formatted(id.value(), secret.value());
    }
}
