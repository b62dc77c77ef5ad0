package io.barrelhead.deploy.launch.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;

class PostgresBinariesTests {

    @Test
    void everyMachineHasItsOwnBuild() {
        assertThat(PostgresBinaries.resource("Linux", "amd64")).isEqualTo("/postgres-linux-x86_64.txz");
        assertThat(PostgresBinaries.resource("Linux", "aarch64")).isEqualTo("/postgres-linux-arm_64.txz");
        assertThat(PostgresBinaries.resource("Mac OS X", "aarch64")).isEqualTo("/postgres-darwin-arm_64.txz");
        assertThat(PostgresBinaries.resource("Mac OS X", "x86_64")).isEqualTo("/postgres-darwin-x86_64.txz");
    }

    @Test
    void modesAreReadBitByBit() {
        assertThat(PosixFilePermissions.toString(Archive.permissions(0754))).isEqualTo("rwxr-xr--");
    }
}
