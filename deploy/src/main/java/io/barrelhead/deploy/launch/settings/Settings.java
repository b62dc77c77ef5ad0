package io.barrelhead.deploy.launch.settings;

import java.util.Map;
import java.util.Optional;

/// What was chosen for one local system.
public record Settings(Ports ports, Servers servers, Sources sources) {

    /// The environment decides; what it leaves open stays as it was.
    public static Settings chosen(Map<String, String> environment, Optional<Settings> remembered, Sources sources) {
        return new Settings(
                Ports.chosen(
                        environment,
                        remembered.map(Settings::ports).map(Ports::numbers).orElse(Map.of())),
                Servers.chosen(environment, remembered.map(Settings::servers).orElse(Servers.EMBEDDED)),
                sources);
    }

    /// The address of the page and the API on this machine.
    public String address() {
        return "http://localhost:" + ports.of(Port.GATEWAY);
    }
}
