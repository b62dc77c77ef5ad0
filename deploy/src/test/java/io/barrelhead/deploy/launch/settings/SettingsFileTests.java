package io.barrelhead.deploy.launch.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.barrelhead.deploy.launch.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTests {

    @TempDir
    private Path folder;

    private Home home;
    private SettingsFile file;

    @BeforeEach
    void open() {
        home = new Home(folder);
        file = new SettingsFile(home);
    }

    @Test
    void nothingIsRememberedAtFirst() {
        assertThat(file.read()).isEmpty();
    }

    @Test
    void whatWasChosenIsRemembered() {
        Settings settings = Settings.chosen(
                Map.of(
                        "BARRELHEAD_PORT_OFFSET", "10",
                        "BARRELHEAD_JAVA_OPTIONS", "-Xint -Dx=y",
                        "BARRELHEAD_POSTGRES_URL", "jdbc:postgresql://db:5432/winery?sslmode=require",
                        "BARRELHEAD_KAFKA", "one:9092,two:9092"),
                Optional.empty(),
                new Sources.OwnFile(Path.of("/etc/my winery/connections.yaml")));

        file.write(settings);

        assertThat(file.read()).contains(settings);
    }

    @Test
    void noJavaOptionsAreNoneAndStayNone() {
        file.write(Settings.chosen(Map.of("BARRELHEAD_JAVA_OPTIONS", ""), Optional.empty(), new Sources.Sandbox()));

        assertThat(Settings.chosen(Map.of(), file.read(), new Sources.Sandbox()).javaOptions())
                .isEmpty();
    }

    @Test
    void aPlainShellChangesNothing() {
        Settings before =
                Settings.chosen(Map.of("BARRELHEAD_KAFKA", "one:9092"), Optional.empty(), new Sources.Sandbox());

        assertThat(Settings.chosen(Map.of(), Optional.of(before), new Sources.Sandbox()))
                .isEqualTo(before);
    }

    @Test
    void anEmptyVariableGoesBackToTheEmbeddedServer() {
        Settings before =
                Settings.chosen(Map.of("BARRELHEAD_KAFKA", "one:9092"), Optional.empty(), new Sources.Sandbox());

        Settings after = Settings.chosen(Map.of("BARRELHEAD_KAFKA", ""), Optional.of(before), new Sources.Sandbox());

        assertThat(after.servers()).isEqualTo(Servers.EMBEDDED);
    }

    @Test
    void aFileThatWasSpoiltIsNamed() throws Exception {
        Files.writeString(home.settings(), "port.gateway=home\n");

        assertThatThrownBy(file::read)
                .isInstanceOf(Problem.class)
                .hasMessageContaining(home.settings().toString())
                .hasMessageContaining("port.gateway=home");
    }
}
