package io.barrelhead.contracts.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.barrelhead.contracts.Topics;
import io.barrelhead.contracts.events.StreamProgress;
import io.barrelhead.contracts.events.WalkedStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Holds the AsyncAPI document against the records.
class AsyncApiTests {

    private static final JsonNode API = load();

    @Test
    void everyTopicIsAChannel() {
        List<String> addresses = API.get("channels")
                .valueStream()
                .map(channel -> channel.get("address").asString())
                .toList();

        assertThat(addresses)
                .containsExactlyElementsOf(
                        Topics.ALL.stream().map(Topics.Topic::name).toList());
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void everyEventIsAMessageOfItsTopicsChannel(EventType type) {
        String channel = type.topic().replace("barrelhead.", "");

        assertThat(API.at("/channels/%s/messages".formatted(channel)).has(messageName(type)))
                .isTrue();
    }

    @Test
    void noMessageIsWithoutAnEvent() {
        Set<String> events = Arrays.stream(EventType.values())
                .map(AsyncApiTests::messageName)
                .collect(Collectors.toSet());

        assertThat(API.at("/components/messages").propertyNames()).containsExactlyInAnyOrderElementsOf(events);
    }

    @ParameterizedTest
    @EnumSource(value = EventType.class, mode = EnumSource.Mode.EXCLUDE, names = "RECORD_RECEIVED")
    void theMembersAreThoseOfTheRecord(EventType type) {
        JsonNode payload = API.at("/components/messages").get(messageName(type)).get("payload");

        assertMembers(payload, type.event());
    }

    @Test
    void theMembersOfAStreamsProgressAreThoseOfTheRecord() {
        assertMembers(API.at("/components/schemas/StreamProgress"), StreamProgress.class);
    }

    @Test
    void theMembersOfAStreamsWalkAreThoseOfTheRecord() {
        assertMembers(API.at("/components/schemas/WalkedStream"), WalkedStream.class);
    }

    @Test
    void theAttributesOfARecordAreThoseThatAreSent() {
        Set<String> sent = EventCodec.write(Samples.of(EventType.RECORD_RECEIVED)).attributes().keySet().stream()
                .map(name -> CloudEvent.HEADER_PREFIX + name)
                .collect(Collectors.toCollection(TreeSet::new));

        Set<String> documented = new TreeSet<>(
                API.at("/components/schemas/Attributes/properties").propertyNames());
        documented.addAll(API.at("/components/schemas/RecordAttributes/allOf/1/properties")
                .propertyNames());
        assertThat(documented).isEqualTo(sent);
    }

    private static void assertMembers(JsonNode schema, Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        assertThat(schema.get("properties").propertyNames())
                .containsExactlyElementsOf(
                        Arrays.stream(components).map(AsyncApiTests::member).toList());
        assertThat(schema.get("required").valueStream().map(JsonNode::asString))
                .containsExactlyElementsOf(Arrays.stream(components)
                        .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                        .map(AsyncApiTests::member)
                        .toList());
    }

    private static String member(RecordComponent component) {
        return component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private static String messageName(EventType type) {
        return type.wireName().replace("io.barrelhead.", "");
    }

    private static JsonNode load() {
        try (InputStream in = AsyncApiTests.class.getResourceAsStream("/asyncapi.yaml")) {
            return new YAMLMapper().readTree(in);
        } catch (IOException e) {
            throw new IllegalStateException("the AsyncAPI document does not read", e);
        }
    }
}
