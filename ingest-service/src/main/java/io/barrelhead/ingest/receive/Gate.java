package io.barrelhead.ingest.receive;

import io.barrelhead.contracts.ConnectionId;
import io.barrelhead.ingest.connections.Connection;
import io.barrelhead.ingest.connections.Connections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Lets in who carries a connection's own secret. Whoever does not learns nothing, not even which connections there
/// are.
@Component
class Gate {

    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);
    private static final String NO_CONNECTION = "unknown";

    private final Connections connections;
    private final WebhookMeters meters;
    private final Set<ConnectionId> said = ConcurrentHashMap.newKeySet();

    Gate(Connections connections, WebhookMeters meters) {
        this.connections = connections;
        this.meters = meters;
    }

    /// @param source that sends to this address
    /// @param id as the address says it
    /// @return the connection; empty where the request is none of its webhooks
    Optional<Connection> admit(String source, String id, Function<String, List<String>> headers) {
        Optional<Connection> connection = find(source, id);
        boolean opens =
                SecretCheck.opens(connection.map(Connection::webhookSecret).orElse(null), headers);
        if (opens) {
            return connection;
        }
        meters.rejected(connection.map(one -> one.id().value()).orElse(NO_CONNECTION), "secret");
        connection.ifPresent(this::sayWhy);
        return Optional.empty();
    }

    private Optional<Connection> find(String source, String id) {
        return id.isBlank()
                ? Optional.empty()
                : connections
                        .find(new ConnectionId(id))
                        .filter(one -> one.source().equals(source));
    }

    // strangers can cause this line: the first time says it, the metric counts
    private void sayWhy(Connection connection) {
        if (said.add(connection.id())) {
            LOG.warn(
                    "a webhook of connection '{}' is refused: {}",
                    connection.id(),
                    connection.webhookSecret() == null
                            ? "no secret is configured for its webhooks, so that none is taken; set "
                                    + "webhook-username and webhook-password, or webhook-header and webhook-secret"
                            : "it does not carry the connection's secret; compare it with what the source was given");
        }
    }
}
