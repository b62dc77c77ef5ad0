package io.barrelhead.deploy.launch.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PasswordsTests {

    @TempDir
    private Path folder;

    @Test
    void everyRoleHasALongOneOfItsOwn() {
        Passwords passwords = Passwords.keptIn(new Home(folder), Map.of());

        List<String> all = Arrays.stream(Role.values()).map(passwords::of).toList();

        assertThat(all)
                .doesNotHaveDuplicates()
                .allSatisfy(one -> assertThat(one).hasSize(32));
        assertThat(all).doesNotContain(passwords.superuser());
    }

    @Test
    void theyStayTheSame() {
        Passwords first = Passwords.keptIn(new Home(folder), Map.of());
        Passwords second = Passwords.keptIn(new Home(folder), Map.of());

        assertThat(second.of(Role.KPI)).isEqualTo(first.of(Role.KPI));
        assertThat(second.superuser()).isEqualTo(first.superuser());
    }

    @Test
    void aGivenOneIsKept() {
        String given = " with = signs # and \\ more ";
        Passwords.keptIn(new Home(folder), Map.of("BARRELHEAD_DBT_PASSWORD", given));

        assertThat(Passwords.keptIn(new Home(folder), Map.of()).of(Role.DBT)).isEqualTo(given);
    }

    @Test
    void nobodyElseReadsThem() throws Exception {
        Passwords.keptIn(new Home(folder), Map.of());

        assertThat(Files.getPosixFilePermissions(folder.resolve("passwords.properties")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
}
