package io.barrelhead.deploy.launch.process;

import io.barrelhead.deploy.launch.settings.Port;
import io.barrelhead.deploy.launch.settings.Role;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The launcher's own variables, which no process that it starts may see: some are other roles' passwords.
final class Inherited {

    private static final Set<String> OWN = Stream.of(
                    Stream.of(
                            "BARRELHEAD_HOME",
                            "BARRELHEAD_PORT_OFFSET",
                            "BARRELHEAD_JAVA_OPTIONS",
                            "BARRELHEAD_POSTGRES_ADMIN_USER",
                            "BARRELHEAD_POSTGRES_ADMIN_PASSWORD",
                            "BARRELHEAD_BIND_ADDRESS"),
                    Arrays.stream(Port.values()).map(Port::variable),
                    Arrays.stream(Role.values()).map(Role::passwordVariable))
            .flatMap(names -> names)
            .collect(Collectors.toUnmodifiableSet());

    private Inherited() {}

    /// What the winery's connections file may refer to stays.
    static void keepOnlyForeign(Map<String, String> environment) {
        environment.keySet().removeAll(OWN);
    }
}
