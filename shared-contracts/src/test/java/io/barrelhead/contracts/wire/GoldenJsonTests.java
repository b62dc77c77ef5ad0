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
    void writesWhatTheGoldenFileHas(EventType type) throws IOException {
        CloudEvent written = EventCodec.write(Samples.of(type));

        JsonNode golden = golden(type);
        assertThat(written.attributes()).isEqualTo(attributes(golden));
        assertThat(JSON.readTree(written.data())).isEqualTo(golden.get("data"));
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void readsTheGoldenFile(EventType type) throws IOException {
        JsonNode golden = golden(type);

        Envelope<?> read =
                EventCodec.read(new CloudEvent(attributes(golden), JSON.writeValueAsBytes(golden.get("data"))));

        assertThat(read).usingRecursiveComparison().isEqualTo(Samples.of(type));
    }

    private static JsonNode golden(EventType type) throws IOException {
        String file = "/golden/%s.v1.json".formatted(type.wireName().replace("io.barrelhead.", ""));
        try (InputStream in = GoldenJsonTests.class.getResourceAsStream(file)) {
            assertThat(in).as("the golden file %s", file).isNotNull();
            return JSON.readTree(in);
        }
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
