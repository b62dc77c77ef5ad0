package io.barrelhead.contracts.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every event against its golden file, both ways. A golden file is never edited: a changed event gets a new version
/// beside it, and the old one must still read.
class GoldenJsonTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    @ParameterizedTest
    @EnumSource(EventType.class)
    void writesWhatTheNewestGoldenFileHas(EventType type) throws IOException {
        CloudEvent written = EventCodec.write(Samples.of(type));

        JsonNode golden = golden(type, newestVersion(type));
        assertThat(written.attributes()).isEqualTo(attributes(golden));
        assertThat(JSON.readTree(written.data())).isEqualTo(golden.get("data"));
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void readsTheNewestGoldenFile(EventType type) throws IOException {
        assertThat(read(golden(type, newestVersion(type))))
                .usingRecursiveComparison()
                .isEqualTo(Samples.of(type));
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void readsTheFirstGoldenFile(EventType type) throws IOException {
        assertThat(read(golden(type, 1))).usingRecursiveComparison().isEqualTo(Samples.firstVersionOf(type));
    }

    private static Envelope<?> read(JsonNode golden) {
        return EventCodec.read(new CloudEvent(attributes(golden), JSON.writeValueAsBytes(golden.get("data"))));
    }

    private static int newestVersion(EventType type) {
        int version = 1;
        while (GoldenJsonTests.class.getResource(file(type, version + 1)) != null) {
            version++;
        }
        return version;
    }

    private static JsonNode golden(EventType type, int version) throws IOException {
        String file = file(type, version);
        try (InputStream in = GoldenJsonTests.class.getResourceAsStream(file)) {
            assertThat(in).as("the golden file %s", file).isNotNull();
            return JSON.readTree(in);
        }
    }

    private static String file(EventType type, int version) {
        return "/golden/%s.v%d.json".formatted(type.wireName().replace("io.barrelhead.", ""), version);
    }

    private static Map<String, String> attributes(JsonNode golden) {
        Map<String, String> attributes = new HashMap<>();
        golden.get("attributes")
                .properties()
                .forEach(
                        entry -> attributes.put(entry.getKey(), entry.getValue().asString()));
        return attributes;
    }
}
