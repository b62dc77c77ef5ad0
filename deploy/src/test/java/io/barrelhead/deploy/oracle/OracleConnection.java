package io.barrelhead.deploy.oracle;

import java.time.ZoneId;
import java.util.Set;

/// What the oracle knows of a connection.
public record OracleConnection(
        String id, String source, String entity, ZoneId timeZone, Set<String> excludedOrderTags) {

    boolean isTock() {
        return source.equals("tock");
    }
}
