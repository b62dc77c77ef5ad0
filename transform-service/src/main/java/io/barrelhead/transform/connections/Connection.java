package io.barrelhead.transform.connections;

import io.barrelhead.contracts.ConnectionId;
import io.barrelhead.contracts.EntityId;
import java.time.ZoneId;
import java.util.List;

/// One connection, without its secrets.
///
/// @param source `commerce7` or `tock`
/// @param entity whose numbers its records make
/// @param timeZone where its days begin and end; a Tock record that names its own zone goes by that
/// @param excludedOrderTags titles of order tags that keep an order out of every number, e.g. of trade samples
public record Connection(
        ConnectionId id, String source, EntityId entity, ZoneId timeZone, List<String> excludedOrderTags) {

    public Connection {
        excludedOrderTags = List.copyOf(excludedOrderTags);
    }
}
