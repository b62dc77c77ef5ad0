package io.barrelhead.gateway.keys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PresentedKeyTests {

    private static final String SECRET = "0123456789abcdefghijABCDEFGHIJ0123456789xyz";

    @Test
    void readsIdAndSecret() {
        PresentedKey key = PresentedKey.parse("bh_abcd2345_" + SECRET).orElseThrow();
        assertThat(key.id()).isEqualTo(new KeyId("abcd2345"));
        assertThat(key.secret().value()).isEqualTo(SECRET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bh_",
                "bh_abcd2345",
                "bh_abcd2345_",
                "bh_ABCD2345_0123456789abcdefghijABCDEFGHIJ0123456789xyz",
                "bh_abcd2345_0123456789abcdefghijABCDEFGHIJ0123456789xy",
                "bh_abcd2345_0123456789abcdefghijABCDEFGHIJ0123456789xyzz",
                "bh_abcd2345_0123456789abcdefghijABCDEFGHIJ0123456789xy_",
                "bh_abcd2341_0123456789abcdefghijABCDEFGHIJ0123456789xyz",
                "xx_abcd2345_0123456789abcdefghijABCDEFGHIJ0123456789xyz"
            })
    void refusesWhatIsNoKey(String text) {
        assertThat(PresentedKey.parse(text)).isEmpty();
    }

    @Test
    void readsBackWhatItWrites() {
        PresentedKey key = new PresentedKey(KeyId.random(), Secret.random());
        assertThat(PresentedKey.parse(key.text())).contains(key);
    }

    @Test
    void printsWithoutItsSecret() {
        PresentedKey key = new PresentedKey(new KeyId("abcd2345"), new Secret(SECRET));
        assertThat(key.toString()).contains("abcd2345", "***").doesNotContain(SECRET);
    }
}
