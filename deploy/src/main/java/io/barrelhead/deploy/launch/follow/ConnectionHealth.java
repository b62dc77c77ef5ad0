package io.barrelhead.deploy.launch.follow;

import io.barrelhead.deploy.launch.gateway.Connection;
import io.barrelhead.deploy.launch.terminal.Words;
import java.time.Duration;

/// How a connection is, as the end of its line.
final class ConnectionHealth {

    private ConnectionHealth() {}

    /// E.g. `; healthy, last success 2026-03-07T21:14:09Z, cursor 4 min 05 s old`.
    static String of(Connection connection) {
        StringBuilder text = new StringBuilder("; ").append(connection.state());
        if (connection.lastSuccessAt() != null) {
            text.append(", last success ").append(connection.lastSuccessAt());
        }
        Long age = connection.cursorAgeSeconds();
        if (age != null) {
            text.append(", cursor %s old".formatted(Words.time(Duration.ofSeconds(age))));
        }
        if (connection.reason() != null) {
            text.append(": ").append(connection.reason());
        }
        return text.toString();
    }
}
