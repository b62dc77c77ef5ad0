package io.barrelhead.ingest.connections;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceUrlsTests {

    @ParameterizedTest
    @ValueSource(strings = {"https://api.commerce7.com/v1", "https://8.8.8.8/x", "https://face.example/x"})
    void allowsPublicHttps(String url) {
        assertThat(SourceUrls.objection(URI.create(url), false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.commerce7.com/v1",
                "ftp://api.commerce7.com/v1",
                "/v1",
                "https://user:pass@api.commerce7.com",
                "https://localhost/v1",
                "https://LOCALHOST./v1",
                "https://shop.localhost/v1",
                "https://printer/v1",
                "https://shop.internal/v1",
                "https://127.0.0.1/v1",
                "https://127.1/v1",
                "https://2130706433/v1",
                "https://0x7f000001/v1",
                "https://0177.0.0.1/v1",
                "https://0.0.0.0/v1",
                "https://10.1.2.3/v1",
                "https://172.16.0.1/v1",
                "https://192.168.1.1/v1",
                "https://169.254.169.254/v1",
                "https://100.64.0.1/v1",
                "https://[::1]/v1",
                "https://[::ffff:127.0.0.1]/v1",
                "https://[fd00::1]/v1",
                "https://[fe80::1]/v1"
            })
    void objectsToWhatIsNotPublicHttps(String url) {
        assertThat(SourceUrls.objection(URI.create(url), false)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8090/v1", "http://127.0.0.1:8090", "https://api.commerce7.com/v1"})
    void allowsTheSandboxWhereInsecureSourcesAreAllowed(String url) {
        assertThat(SourceUrls.objection(URI.create(url), true)).isEmpty();
    }
}
