package io.barrelhead.deploy.launch.settings;

import io.barrelhead.deploy.launch.problem.Problem;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The settings in the state folder, so that a later command in a plain shell finds them.
public final class SettingsFile {

    private static final String SOURCES = "sources";
    private static final String SANDBOX = "sandbox";
    private static final String POSTGRES_URL = "postgres-url";
    private static final String KAFKA = "kafka";
    private static final String JAVA_OPTIONS = "java-options";

    private final Path file;

    public SettingsFile(Home home) {
        this.file = home.settings();
    }

    /// Nothing when no system was ever started here.
    public Optional<Settings> read() {
        return Optional.of(PrivateProperties.read(file))
                .filter(values -> !values.isEmpty())
                .map(values -> new Settings(
                        ports(values),
                        servers(values),
                        sources(values),
                        Settings.words(values.getOrDefault(JAVA_OPTIONS, ""))));
    }

    public void write(Settings settings) {
        Map<String, String> values = new HashMap<>();
        settings.ports().numbers().forEach((port, number) -> values.put(port.setting(), String.valueOf(number)));
        settings.servers().postgresUrl().ifPresent(url -> values.put(POSTGRES_URL, url));
        settings.servers().kafka().ifPresent(brokers -> values.put(KAFKA, brokers));
        values.put(SOURCES, text(settings.sources()));
        values.put(JAVA_OPTIONS, String.join(" ", settings.javaOptions()));
        PrivateProperties.write(file, values);
    }

    private static String text(Sources sources) {
        return switch (sources) {
            case Sources.Sandbox demo -> SANDBOX;
            case Sources.OwnFile own -> own.file().toString();
        };
    }

    private Ports ports(Map<String, String> values) {
        Map<Port, Integer> numbers = new EnumMap<>(Port.class);
        for (Port port : Port.values()) {
            String text = values.getOrDefault(port.setting(), String.valueOf(port.usual()));
            try {
                numbers.put(port, Integer.valueOf(text));
            } catch (NumberFormatException e) {
                throw new Problem(
                        "%s says %s=%s, which is not a port.".formatted(file, port.setting(), text), "Mend it.", e);
            }
        }
        return new Ports(numbers);
    }

    private static Servers servers(Map<String, String> values) {
        return new Servers(Optional.ofNullable(values.get(POSTGRES_URL)), Optional.ofNullable(values.get(KAFKA)));
    }

    private static Sources sources(Map<String, String> values) {
        String sources = values.getOrDefault(SOURCES, SANDBOX);
        return sources.equals(SANDBOX) ? new Sources.Sandbox() : new Sources.OwnFile(Path.of(sources));
    }
}
