package io.barrelhead.deploy.launch.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.barrelhead.deploy.launch.problem.Problem;
import io.barrelhead.deploy.sandbox.SandboxConnections;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionsFileTests {

    private static final String GOOD = """
            barrelhead:
              connections:
                # app-secret: ${LEFT_OUT}
                - id: estate-shop
                  app-id: ${C7_APP_ID}
                  base-url: ${C7_URL:https://api.commerce7.com/v1}
            """;

    @TempDir
    private Path folder;

    @Test
    void aGoodFilePasses() throws IOException {
        assertThatCode(() -> file(GOOD).check(Map.of("C7_APP_ID", "me"))).doesNotThrowAnyException();
    }

    @Test
    void theSandboxsOwnFilePasses() throws IOException {
        assertThatCode(() -> file(SandboxConnections.yaml(8090)).check(Map.of()))
                .doesNotThrowAnyException();
    }

    @Test
    void aVariableThatIsNotSetIsNamed() throws IOException {
        ConnectionsFile file = file(GOOD);

        assertThatThrownBy(() -> file.check(Map.of()))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("C7_APP_ID")
                .hasMessageNotContaining("C7_URL")
                .hasMessageNotContaining("LEFT_OUT");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        ConnectionsFile file = new ConnectionsFile(folder.resolve("none.yaml"));

        assertThatThrownBy(() -> file.check(Map.of()))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("none.yaml");
    }

    @Test
    void theLineThatIsNotYamlIsNamed() throws IOException {
        ConnectionsFile file = file("barrelhead:\n  connections:\n    - id: [a\n  x: y\n");

        assertThatThrownBy(() -> file.check(Map.of()))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("is not YAML: line 4");
    }

    @Test
    void aFileWithoutConnectionsIsRefused() throws IOException {
        ConnectionsFile file = file("barrelhead:\n  currency: USD\n");

        assertThatThrownBy(() -> file.check(Map.of()))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("connections");
    }

    @Test
    void aConnectionWithoutAnIdIsRefused() throws IOException {
        ConnectionsFile file = file("barrelhead:\n  connections:\n    - source: tock\n");

        assertThatThrownBy(() -> file.check(Map.of()))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("no id");
    }

    @Test
    void itsDigestChangesWithTheFileAndWithWhatItRefersTo() throws IOException {
        String before = file(GOOD).digest(Map.of("C7_APP_ID", "me"));

        assertThat(file(GOOD).digest(Map.of("C7_APP_ID", "me", "OTHER", "x"))).isEqualTo(before);
        assertThat(file(GOOD).digest(Map.of("C7_APP_ID", "you"))).isNotEqualTo(before);
        assertThat(file(GOOD + "# more\n").digest(Map.of("C7_APP_ID", "me"))).isNotEqualTo(before);
    }

    private ConnectionsFile file(String text) throws IOException {
        return new ConnectionsFile(Files.writeString(folder.resolve("connections.yaml"), text));
    }
}
