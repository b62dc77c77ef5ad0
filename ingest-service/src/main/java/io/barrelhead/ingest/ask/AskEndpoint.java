package io.barrelhead.ingest.ask;

import io.barrelhead.contracts.crash.CrashPoint;
import io.barrelhead.contracts.events.IngestionCommand.IngestionRequested;
import io.barrelhead.ingest.connections.Connections;
import io.barrelhead.ingest.runs.Run;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// An operator asks for a run. The gateway has authenticated it and says who it is.
@RestController
class AskEndpoint {

    private final Connections connections;
    private final RunQueue queue;

    AskEndpoint(Connections connections, RunQueue queue) {
        this.connections = connections;
        this.queue = queue;
    }

    @PostMapping("/api/v1/ingestions")
    ResponseEntity<Run> ask(
            @RequestBody IngestionBody body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            @RequestHeader(name = "X-Barrelhead-Key", defaultValue = "operator") String requestedBy,
            @RequestHeader(name = Connections.ENTITIES_HEADER, required = false) @Nullable String entities) {
        IngestionRequested command = body.command(requestedBy, idempotencyKey);
        Run run = queue.enqueue(RequestCheck.check(command, connections.visibleTo(entities)));
        CrashPoint.RUN_COMMITTED.pass();
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/ingestions/" + run.id()))
                .body(run);
    }
}
