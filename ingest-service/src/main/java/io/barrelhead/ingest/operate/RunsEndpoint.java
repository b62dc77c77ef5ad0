package io.barrelhead.ingest.operate;

import static io.barrelhead.ingest.connections.Connections.ENTITIES_HEADER;

import io.barrelhead.contracts.RunId;
import io.barrelhead.ingest.connections.Connections;
import io.barrelhead.ingest.runs.Run;
import io.barrelhead.ingest.runs.RunEnd;
import io.barrelhead.ingest.runs.Runs;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The runs, newest first, and one run; an operator can end it.
@RestController
@RequestMapping("/api/v1/ingestions")
class RunsEndpoint {

    private final Runs runs;
    private final RunEnd end;
    private final Connections connections;

    RunsEndpoint(Runs runs, RunEnd end, Connections connections) {
        this.runs = runs;
        this.end = end;
        this.connections = connections;
    }

    @GetMapping
    Listing<Run> list(
            RunQuery query, @RequestHeader(name = ENTITIES_HEADER, required = false) @Nullable String entities) {
        int limit = query.checkedLimit();
        List<Run> found = runs.list(query.filter(connections.visibleTo(entities), entities != null));
        boolean more = found.size() > limit;
        List<Run> page = more ? found.subList(0, limit) : found;
        return new Listing<>(page, more ? page.getLast().id().toString() : null);
    }

    @GetMapping("/{id}")
    Run one(
            @PathVariable String id,
            @RequestHeader(name = ENTITIES_HEADER, required = false) @Nullable String entities) {
        return find(id, entities);
    }

    @DeleteMapping("/{id}")
    Run cancel(
            @PathVariable String id,
            @RequestHeader(name = "X-Barrelhead-Key", defaultValue = "operator") String cancelledBy,
            @RequestHeader(name = ENTITIES_HEADER, required = false) @Nullable String entities) {
        Run run = find(id, entities);
        if (!end.cancel(run.id(), cancelledBy)) {
            throw Problem.alreadyEnded(find(id, entities));
        }
        return find(id, entities);
    }

    private Run find(String id, @Nullable String entities) {
        Connections visible = connections.visibleTo(entities);
        return parse(id)
                .flatMap(runs::find)
                .filter(run ->
                        entities == null || visible.find(run.connection()).isPresent())
                .orElseThrow(() -> Problem.noSuchRun(id));
    }

    private static Optional<RunId> parse(String id) {
        try {
            return Optional.of(new RunId(UUID.fromString(id)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
