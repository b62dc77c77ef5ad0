package io.barrelhead.deploy.launch.settings;

import java.util.Map;
import java.util.Optional;

/// The servers that are used instead of the embedded ones.
///
/// @param postgresUrl the JDBC URL of a database on PostgreSQL 18 or later
/// @param kafka       the bootstrap servers of a Kafka cluster
public record Servers(Optional<String> postgresUrl, Optional<String> kafka) {

    static final String POSTGRES_URL = "BARRELHEAD_POSTGRES_URL";
    static final String KAFKA = "BARRELHEAD_KAFKA";

    /// Both embedded.
    public static final Servers EMBEDDED = new Servers(Optional.empty(), Optional.empty());

    /// A variable that is set decides, and one that is set to nothing goes back to the embedded server.
    public static Servers chosen(Map<String, String> environment, Servers remembered) {
        return new Servers(
                chosen(environment, POSTGRES_URL, remembered.postgresUrl),
                chosen(environment, KAFKA, remembered.kafka));
    }

    private static Optional<String> chosen(
            Map<String, String> environment, String variable, Optional<String> remembered) {
        return environment.containsKey(variable)
                ? Optional.of(environment.get(variable).strip()).filter(text -> !text.isEmpty())
                : remembered;
    }
}
