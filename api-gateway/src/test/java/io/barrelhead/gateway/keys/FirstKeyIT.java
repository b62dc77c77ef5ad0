package io.barrelhead.gateway.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.barrelhead.contracts.testing.TestPostgres;
import io.barrelhead.gateway.testing.Sql;
import io.barrelhead.gateway.testing.TestGateway;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class FirstKeyIT {

    @Test
    void isWrittenOnceToAFileThatOnlyItsOwnerReads() throws IOException {
        try (TestGateway gateway = TestGateway.start()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(gateway.firstKeyFile())))
                    .isEqualTo("rw-------");
            assertThat(gateway.get("/api/v1/keys", gateway.adminKey()).status()).isEqualTo(200);
            try (TestGateway again = TestGateway.start(gateway.database, Map.of())) {
                assertThat(again.firstKeyFile()).doesNotExist();
            }
        }
    }

    @Test
    void isLoggedOnALineOfItsOwnWithoutAFile(CapturedOutput output) {
        TestPostgres database = TestPostgres.database();
        try (TestGateway gateway = TestGateway.start(database, Map.of("BARRELHEAD_FIRST_KEY_FILE", ""))) {
            List<String> keys = output.getAll()
                    .lines()
                    .filter(line -> PresentedKey.parse(line).isPresent())
                    .toList();
            assertThat(keys).hasSize(1);
            assertThat(gateway.get("/api/v1/keys", keys.getFirst()).status()).isEqualTo(200);
        }
    }

    @Test
    void isMadeOnceByTwoReplicasThatStartAtOnce() {
        TestPostgres database = TestPostgres.database();
        var first = CompletableFuture.supplyAsync(() -> TestGateway.start(database, Map.of()));
        var second = CompletableFuture.supplyAsync(() -> TestGateway.start(database, Map.of()));
        try (TestGateway one = first.join();
                TestGateway other = second.join()) {
            assertThat(Stream.of(one, other).filter(gateway -> Files.exists(gateway.firstKeyFile())))
                    .hasSize(1);
            assertThat(Sql.number(database, "select count(*) from gateway.api_key"))
                    .isEqualTo(1);
        }
    }

    @Test
    void isTakenBackWhenItCannotBeHandedOver() {
        TestPostgres database = TestPostgres.database();
        assertThat(CompletableFuture.supplyAsync(() -> TestGateway.start(
                        database, Map.of("BARRELHEAD_FIRST_KEY_FILE", "/proc/no-such-folder/first-key"))))
                .failsWithin(Duration.ofMinutes(1));
        assertThat(Sql.number(database, "select count(*) from gateway.api_key")).isZero();
    }
}
