package io.barrelhead.deploy.launch.services;

import static org.assertj.core.api.Assertions.assertThat;

import io.barrelhead.deploy.launch.settings.Checkout;
import io.barrelhead.deploy.launch.settings.Home;
import io.barrelhead.deploy.launch.settings.Passwords;
import io.barrelhead.deploy.launch.settings.Role;
import io.barrelhead.deploy.launch.settings.Settings;
import io.barrelhead.deploy.launch.settings.Sources;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceEnvironmentTests {

    @TempDir
    private Path folder;

    private Passwords passwords;
    private ServiceEnvironment environment;

    @BeforeEach
    void surround() {
        Home home = new Home(folder);
        passwords = Passwords.keptIn(home, Map.of());
        environment = new ServiceEnvironment(new Surroundings(
                new Checkout(Path.of("..")),
                home,
                Settings.chosen(Map.of("BARRELHEAD_PORT_OFFSET", "1"), Optional.empty(), new Sources.Sandbox()),
                passwords,
                "jdbc:postgresql://db/winery",
                "broker:9092",
                new ConnectionsFile(folder.resolve("connections.yaml")),
                "0.0.0.0"));
    }

    @Test
    void eachServiceGetsItsOwnPasswordAndNoOther() {
        Map<String, String> ingest = environment.of(Module.INGEST);

        assertThat(ingest).containsEntry("BARRELHEAD_POSTGRES_PASSWORD", passwords.of(Role.INGEST));
        assertThat(ingest.values()).doesNotContain(passwords.of(Role.TRANSFORM), passwords.superuser());
        assertThat(environment.of(Module.TRANSFORM)).containsEntry("BARRELHEAD_DBT_PASSWORD", passwords.of(Role.DBT));
        assertThat(environment.of(Module.KPI).values()).doesNotContain(passwords.of(Role.DBT));
    }

    @Test
    void theGatewayIsToldWhereTheOthersAre() {
        assertThat(environment.of(Module.GATEWAY))
                .containsEntry("BARRELHEAD_INGEST_URL", "http://127.0.0.1:8082")
                .containsEntry("BARRELHEAD_KPI_URL", "http://127.0.0.1:8084")
                .containsEntry("SERVER_PORT", "8081")
                .containsEntry("MANAGEMENT_SERVER_PORT", "9181");
    }

    @Test
    void onlyTheGatewayListensElsewhereThanOnThisMachine() {
        assertThat(environment.of(Module.GATEWAY)).containsEntry("BARRELHEAD_BIND_ADDRESS", "0.0.0.0");
        assertThat(environment.of(Module.INGEST)).containsEntry("BARRELHEAD_BIND_ADDRESS", "127.0.0.1");
    }
}
