package io.barrelhead.ingest.connections;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceUrlsTests {

    private static final List<String> FORBIDDEN = lines("/forbidden-urls.txt");
    private static final List<String> LOCAL = lines("/local-addresses.txt");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.commerce7.com/v1",
                "https://8.8.8.8/x",
                "https://face.example/x",
                "https://192.169.0.1/x",
                "https://172.32.0.1/x",
                "https://100.128.0.1/x",
                "https://[2606:4700::1111]/x",
                "https://[64:ff9b::808:808]/x"
            })
    void allowsPublicHttps(String url) {
        assertThat(SourceUrls.objection(URI.create(url), false)).isEmpty();
    }

    @Test
    void objectsToEveryUrlOfTheCorpus() {
        assertThat(FORBIDDEN).hasSizeGreaterThanOrEqualTo(100).doesNotHaveDuplicates();
        assertThat(FORBIDDEN)
                .allSatisfy(url -> assertThat(objectsTo(url)).as(url).isTrue());
    }

    /// A public name that leads to one of these is as bad as the address itself.
    @Test
    void objectsToNamesThatResolveIntoTheOwnNetwork() {
        Connections strict = new Connections(List.of(), false);
        assertThat(LOCAL).hasSizeGreaterThanOrEqualTo(30);
        assertThat(LOCAL).allSatisfy(address -> {
            InetAddress[] both = {InetAddress.ofLiteral("8.8.8.8"), InetAddress.ofLiteral(address)};
            assertThat(new SourceAddresses(strict, host -> both).objection(URI.create("https://shop.example/v1")))
                    .as(address)
                    .isPresent();
        });
    }

    @Test
    void leavesItToTheRequestThatANameIsNotKnown() {
        SourceAddresses addresses = new SourceAddresses(new Connections(List.of(), false), host -> {
            throw new UnknownHostException(host);
        });

        assertThat(addresses.objection(URI.create("https://gone.example"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8090/v1", "http://127.0.0.1:8090", "https://api.commerce7.com/v1"})
    void allowsTheSandboxWhereInsecureSourcesAreAllowed(String url) {
        assertThat(SourceUrls.objection(URI.create(url), true)).isEmpty();
    }

    // what does not even read as a URL is sent nowhere, either
    private static boolean objectsTo(String url) {
        try {
            return SourceUrls.objection(URI.create(url), false).isPresent();
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    private static List<String> lines(String file) {
        try (InputStream in = SourceUrlsTests.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("the test's own file is missing: " + file, e);
        }
    }
}
