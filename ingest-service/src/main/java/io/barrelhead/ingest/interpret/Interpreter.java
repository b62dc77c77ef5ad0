package io.barrelhead.ingest.interpret;

import io.barrelhead.ingest.connections.Commerce7Connection;
import io.barrelhead.ingest.connections.Connection;
import io.barrelhead.ingest.connections.TockConnection;
import io.barrelhead.ingest.fetch.Notice;
import io.barrelhead.ingest.fetch.commerce7.Commerce7Notices;
import io.barrelhead.ingest.fetch.tock.TockNotices;
import java.time.Instant;
import org.springframework.stereotype.Component;

/// Reads a webhook as its source writes them. The same bytes of the same moment always say the same.
@Component
public class Interpreter {

    private final Commerce7Notices commerce7;
    private final TockNotices tock;

    Interpreter(Commerce7Notices commerce7, TockNotices tock) {
        this.commerce7 = commerce7;
        this.tock = tock;
    }

    /// @param receivedAt when the bytes first came
    public Notice read(Connection connection, byte[] body, Instant receivedAt) {
        return switch (connection) {
            case Commerce7Connection shop -> commerce7.read(shop, body, receivedAt);
            case TockConnection visits -> tock.read(visits, body);
        };
    }
}
