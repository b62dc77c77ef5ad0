package io.barrelhead.ingest.fetch.commerce7;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallbackUrlTests {

    private final CallbackUrl atHome = new CallbackUrl(URI.create("https://api.commerce7.com/v1"), false);
    private final CallbackUrl inTheSandbox = new CallbackUrl(URI.create("http://127.0.0.1:8090/commerce7/v1"), true);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.commerce7.com/v1/customer?tagId=b098&cursor=start",
                "https://API.Commerce7.com:443/v1/customer",
                "https://api.commerce7.com/v1/customer?"
            })
    void allowsTheStreamsOwnListAtTheConnectionsOwnHost(String url) {
        assertThat(atHome.objection(url, Commerce7Stream.CUSTOMER)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "customer?cursor=start",
                "//api.commerce7.com/v1/customer",
                "http://api.commerce7.com/v1/customer",
                "ftp://api.commerce7.com/v1/customer",
                "file:///etc/passwd",
                "jar:https://api.commerce7.com/v1/customer!/",
                "https://api.commerce7.com:8443/v1/customer",
                "https://api.commerce7.com:80/v1/customer",
                "https://api.commerce7.com./v1/customer",
                "https://api.commerce7.com.example.net/v1/customer",
                "https://evil-api.commerce7.com/v1/customer",
                "https://api.commerce7.com@example.net/v1/customer",
                "https://user:pass@api.commerce7.com/v1/customer",
                "https://api.commerce7.com%2eexample.net/v1/customer",
                "https://api.commerce7.com\\@example.net/v1/customer",
                "https://api.commerce7.com#@example.net/v1/customer",
                "https://api.commerce7.com/v1/customer#x",
                "https://api.commerce7.com/v1/../v2/customer",
                "https://api.commerce7.com/v1/%63ustomer",
                "https://api.commerce7.com/v1/order",
                "https://api.commerce7.com/v1/customer/../web-hook",
                "https://api.commerce7.com/v2/customer",
                "https://api.commerce7.com/v1/customer ",
                "https://api.commerce7.com/v1/customer?a=%zz",
                "https://аpi.commerce7.com/v1/customer",
                "https://127.0.0.1/v1/customer",
                "https://2130706433/v1/customer",
                "https://0x7f.0.0.1/v1/customer",
                "https://0177.0.0.1/v1/customer",
                "https://0.0.0.0/v1/customer",
                "https://10.0.0.1/v1/customer",
                "https://192.168.0.1/v1/customer",
                "https://169.254.169.254/latest/meta-data",
                "https://100.64.0.1/v1/customer",
                "https://[::1]/v1/customer",
                "https://[::ffff:127.0.0.1]/v1/customer",
                "https://[fd00::1]/v1/customer",
                "https://localhost/v1/customer",
                "https://metadata.internal/v1/customer"
            })
    void objectsToAnythingElse(String url) {
        assertThat(atHome.objection(url, Commerce7Stream.CUSTOMER)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:8090/commerce7/v1/customer?cursor=start, true",
        "http://127.0.0.1:8091/commerce7/v1/customer?cursor=start, false",
        "http://localhost:8090/commerce7/v1/customer?cursor=start, false",
        "https://127.0.0.1:8090/commerce7/v1/customer?cursor=start, false",
        "http://api.commerce7.com/v1/customer?cursor=start, false"
    })
    void allowsTheSandboxAtItsOwnAddressOnly(String url, boolean allowed) {
        assertThat(inTheSandbox.objection(url, Commerce7Stream.CUSTOMER).isEmpty())
                .isEqualTo(allowed);
    }

    @Test
    void encodesTheQueryAnew() {
        assertThat(CallbackUrl.query("https://h/v1/customer?q=%0d%0aX&&cursor=start&cur%73or=x&flag&tagId=1"))
                .isEqualTo("&q=%0D%0AX&flag=&tagId=1");
        assertThat(CallbackUrl.query("https://h/v1/customer")).isEmpty();
    }
}
