package io.barrelhead.ingest.operate;

import static io.barrelhead.ingest.connections.Connections.ENTITIES_HEADER;

import io.barrelhead.ingest.connections.Connections;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// How every connection is doing. There are few: the list has one page.
@RestController
class ConnectionsEndpoint {

    private final Connections connections;
    private final ConnectionWatch watch;

    ConnectionsEndpoint(Connections connections, ConnectionWatch watch) {
        this.connections = connections;
        this.watch = watch;
    }

    @GetMapping("/api/v1/connections")
    Listing<ConnectionView> list(@RequestHeader(name = ENTITIES_HEADER, required = false) @Nullable String entities) {
        return new Listing<>(
                connections.visibleTo(entities).all().stream().map(watch::look).toList(), null);
    }
}
