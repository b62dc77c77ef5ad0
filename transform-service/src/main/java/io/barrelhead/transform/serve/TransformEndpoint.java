package io.barrelhead.transform.serve;

import io.barrelhead.transform.model.Bell;
import io.barrelhead.transform.model.dbt.Stage;
import io.barrelhead.transform.model.run.TransformRun;
import io.barrelhead.transform.model.run.TransformRuns;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// Transforms: ask for one, see those that were.
@RestController
@RequestMapping("/api/v1/transforms")
@Tag(name = "transforms", description = "The dbt stages, from the claim of the changed days to the publication")
class TransformEndpoint {

    private final DSLContext sql;
    private final Transforms transforms;
    private final Bell bell;
    private final InstantSource clock;

    TransformEndpoint(DSLContext sql, Transforms transforms, Bell bell, InstantSource clock) {
        this.sql = sql;
        this.transforms = transforms;
        this.bell = bell;
        this.clock = clock;
    }

    @PostMapping
    @Operation(
            summary = "Run stages by hand",
            description = "Queues a run of deps, seed, staging, marts, kpi, tests, or of some of them. A run publishes "
                    + "when it makes and tests the numbers: with marts, kpi and tests, or with hot.")
    @ApiResponse(responseCode = "202", description = "Queued; Location names it")
    @ApiResponse(responseCode = "400", description = "A stage is unknown; the detail lists those that are")
    ResponseEntity<TransformView> ask(@RequestBody(required = false) @Nullable Asked asked) {
        Asked what = asked == null ? new Asked(null, null) : asked;
        TransformRun run = TransformRuns.enqueue(sql, what.toStages(), what.isFull(), clock.instant());
        bell.ring();
        TransformView view = transforms.find(run.id().value()).orElseThrow();
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/transforms/" + run.id()))
                .body(view);
    }

    @GetMapping
    @Operation(summary = "All transforms, newest first")
    Page<TransformView> list(
            @RequestParam(defaultValue = Limit.DEFAULT) int limit, @RequestParam @Nullable String cursor) {
        return transforms.page(Limit.of(limit), Cursor.decode(cursor));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One transform with its stages and nodes, times and messages")
    @ApiResponse(responseCode = "404", description = "There is no such transform")
    TransformView one(@PathVariable UUID id) {
        return transforms
                .find(id)
                .orElseThrow(() ->
                        new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no transform %s".formatted(id)));
    }

    /// @param stages null or empty means all
    /// @param fullRefresh null means false
    record Asked(@Nullable List<String> stages, @Nullable Boolean fullRefresh) {

        List<Stage> toStages() {
            return stages == null || stages.isEmpty()
                    ? Stage.ALL
                    : stages.stream().distinct().map(Asked::stage).sorted().toList();
        }

        boolean isFull() {
            return Boolean.TRUE.equals(fullRefresh);
        }

        private static Stage stage(String name) {
            return Stage.named(name)
                    .orElseThrow(() -> new ResponseStatusException(
                            HttpStatus.BAD_REQUEST,
                            "'%s' is no stage; the stages are %s".formatted(name, Stage.names())));
        }
    }
}
