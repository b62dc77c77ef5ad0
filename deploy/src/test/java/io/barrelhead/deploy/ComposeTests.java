package io.barrelhead.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.barrelhead.deploy.sandbox.SandboxConnections;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The compose file keeps what it promises: pinned images, no default password, one published port.
class ComposeTests {

    private static final Path ROOT = Path.of("..");
    private static final JsonNode COMPOSE = new YAMLMapper().readTree(ROOT.resolve("docker-compose.yml"));

    @Test
    void everyImageIsPinned() {
        assertThat(services())
                .isNotEmpty()
                .allSatisfy(
                        service -> assertThat(service.path("image").asString()).matches(".+:\\d+\\.\\d+.*"));
    }

    @Test
    void onlyTheGatewayIsPublished() {
        List<String> published = COMPOSE.path("services")
                .propertyStream()
                .filter(service -> service.getValue().has("ports"))
                .map(service -> service.getKey())
                .toList();

        assertThat(published).containsExactly("api-gateway");
    }

    @Test
    void noPasswordHasADefault() {
        List<String> passwords = services()
                .flatMap(service -> service.path("environment").propertyStream())
                .filter(variable -> variable.getKey().endsWith("_PASSWORD"))
                .map(variable -> variable.getValue().asString())
                .toList();

        assertThat(passwords).hasSizeGreaterThan(10).allMatch(value -> value.contains(":?"));
    }

    @Test
    void theSandboxsConnectionsAreThoseOfTheSandbox() throws Exception {
        assertThat(Files.readString(ROOT.resolve("deploy/images/sandbox-connections.yaml")))
                .isEqualTo(SandboxConnections.yaml(8090));
    }

    @Test
    void everyFileThatIsMountedIsThere() {
        List<String> mounted = services()
                .flatMap(service -> service.path("volumes").valueStream())
                .filter(JsonNode::isString)
                .map(volume -> volume.asString().split(":")[0])
                .filter(source -> source.startsWith("./"))
                .toList();

        assertThat(mounted)
                .isNotEmpty()
                .allSatisfy(file -> assertThat(ROOT.resolve(file)).exists());
    }

    private static Stream<JsonNode> services() {
        return COMPOSE.path("services").valueStream();
    }
}
