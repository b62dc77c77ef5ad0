package io.barrelhead.ingest.receive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.barrelhead.ingest.connections.Secret;
import io.barrelhead.ingest.connections.WebhookSecret;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretCheckTests {

    private static final WebhookSecret LOGIN =
            new WebhookSecret.Login(Secret.of("hook"), Secret.of("hush-pässword:with colons"));
    private static final WebhookSecret HEADER = new WebhookSecret.Header("X-Tock-Secret", Secret.of("hush-0123456789"));
    private static final String BASIC = "Basic " + base64("hook:hush-pässword:with colons");

    @Test
    void opensToTheSecret() {
        assertThat(opens(LOGIN, BASIC)).isTrue();
        assertThat(opens(LOGIN, BASIC.replace("Basic", "bASIC"))).isTrue();
        assertThat(opens(HEADER, "hush-0123456789")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void opensToNoMutation(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 1_000; i++) {
            String login = Mutations.of(BASIC, random);
            String header = Mutations.of("hush-0123456789", random);

            assertThat(opens(LOGIN, login)).as("seed %d: %s", seed, login).isFalse();
            assertThat(opens(HEADER, header)).as("seed %d: %s", seed, header).isFalse();
        }
    }

    @Test
    void opensToNothing() {
        assertThat(opens(LOGIN)).isFalse();
        assertThat(opens(LOGIN, "")).isFalse();
        assertThat(opens(LOGIN, "Basic ")).isFalse();
        assertThat(opens(HEADER)).isFalse();
        assertThat(opens(HEADER, "")).isFalse();
    }

    @Test
    void opensToNoOtherSpellingOfTheSameBytes() {
        String token = BASIC.substring("Basic ".length());

        assertThat(opens(LOGIN, "Basic  " + token)).isFalse();
        assertThat(token).endsWith("=");
        assertThat(opens(LOGIN, "Basic " + token.replace("=", ""))).isFalse();
        assertThat(opens(LOGIN, "Bearer " + token)).isFalse();
        assertThat(opens(LOGIN, "hook:hush-pässword:with colons")).isFalse();
    }

    @Test
    void opensToNoTwoHeaders() {
        assertThat(opens(LOGIN, BASIC, BASIC)).isFalse();
        assertThat(opens(HEADER, "wrong", "hush-0123456789")).isFalse();
    }

    @Test
    void opensToNobodyWithoutASecret() {
        assertThat(opens(null)).isFalse();
        assertThat(opens(null, "")).isFalse();
        assertThat(opens(null, "Basic ")).isFalse();
        assertThat(opens(null, BASIC)).isFalse();
    }

    private static boolean opens(@Nullable WebhookSecret secret, String... values) {
        return SecretCheck.opens(secret, header -> List.of(values));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }
}
