package io.barrelhead.ingest.settings;

import io.barrelhead.ingest.connections.Commerce7Connection;
import io.barrelhead.ingest.connections.TockConnection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/// Finds mistyped names: a property that nobody reads would otherwise do nothing, silently. The process's environment
/// is left out at the top level, because it holds what is none of ours.
final class KnownNames {

    private static final ConfigurationPropertyName ROOT = ConfigurationPropertyName.of("barrelhead");
    private static final ConfigurationPropertyName CONNECTIONS = ROOT.append("connections");
    private static final List<String> TOP_LEVEL =
            List.of("currency", "fiscal-start-month", "allow-insecure-sources", "connections");
    // the sections that belong to the services
    private static final List<String> SECTIONS = List.of("ingest", "transform", "kpi", "gateway", "deploy");
    private static final List<String> OF_EVERY_SOURCE = List.of("id", "source", "entity", "time-zone", "base-url");
    private static final Map<String, List<String>> OF_SOURCE = Map.of(
            Commerce7Connection.SOURCE,
                    List.of(
                            "tenant",
                            "app-id",
                            "app-secret",
                            "webhook-username",
                            "webhook-password",
                            "excluded-order-tags"),
            TockConnection.SOURCE,
                    List.of("api-key", "business-id", "business-group-id", "webhook-header", "webhook-secret"));

    private KnownNames() {}

    static void check(Environment environment, List<ConnectionSettings> connections) {
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
            if (source instanceof IterableConfigurationPropertySource iterable) {
                boolean ours = !isEnvironment(source);
                iterable.stream().filter(ROOT::isAncestorOf).forEach(name -> check(name, connections, ours));
            }
        }
    }

    private static boolean isEnvironment(ConfigurationPropertySource source) {
        Object underlying = source.getUnderlyingSource();
        return underlying instanceof SystemEnvironmentPropertySource
                || (underlying instanceof org.springframework.core.env.PropertySource<?> properties
                        && properties.getName().equals(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME));
    }

    private static void check(ConfigurationPropertyName name, List<ConnectionSettings> connections, boolean ours) {
        if (CONNECTIONS.isAncestorOf(name) && name.getNumberOfElements() > 3) {
            int position = Integer.parseInt(name.getElement(2, Form.ORIGINAL));
            if (position < connections.size()) {
                checkOf(connections.get(position), position, name);
            }
        } else if (ours && !isOneOf(name, 1, Stream.concat(TOP_LEVEL.stream(), SECTIONS.stream()))) {
            throw new InvalidSettings("barrelhead.%s is no known property; known are %s"
                    .formatted(name.getElement(1, Form.ORIGINAL), String.join(", ", TOP_LEVEL)));
        }
    }

    private static void checkOf(ConnectionSettings connection, int position, ConfigurationPropertyName name) {
        List<String> known = known(connection.source());
        if (!isOneOf(name, 3, known.stream())) {
            throw new InvalidSettings("%s: %s is no property of a %s connection; known are %s"
                    .formatted(
                            connection.name(position),
                            name.getElement(3, Form.ORIGINAL),
                            connection.source(),
                            String.join(", ", known)));
        }
    }

    private static List<String> known(@Nullable String source) {
        List<String> ofSource = source == null ? null : OF_SOURCE.get(source);
        Stream<String> own = ofSource == null ? OF_SOURCE.values().stream().flatMap(List::stream) : ofSource.stream();
        return Stream.concat(OF_EVERY_SOURCE.stream(), own).toList();
    }

    private static boolean isOneOf(ConfigurationPropertyName name, int element, Stream<String> known) {
        String written = name.getElement(element, Form.UNIFORM);
        return known.map(one -> one.replace("-", "").toLowerCase(Locale.ROOT)).anyMatch(written::equals);
    }
}
