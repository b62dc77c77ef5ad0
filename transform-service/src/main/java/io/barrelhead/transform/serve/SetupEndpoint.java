package io.barrelhead.transform.serve;

import io.barrelhead.transform.model.Bell;
import io.barrelhead.transform.setup.Finding;
import io.barrelhead.transform.setup.Mode;
import io.barrelhead.transform.setup.OnFailure;
import io.barrelhead.transform.setup.Preflight;
import io.barrelhead.transform.setup.Setup;
import io.barrelhead.transform.setup.Setups;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// Set-ups: look whether one could run, ask for one, see those that were.
@RestController
@RequestMapping("/api/v1/setups")
@Tag(name = "set-ups", description = "Seeds, foundation, configuration, tests, publication, validation, step by step")
class SetupEndpoint {

    private final DSLContext sql;
    private final SetupList setups;
    private final Preflight preflight;
    private final Bell bell;
    private final InstantSource clock;

    SetupEndpoint(DSLContext sql, SetupList setups, Preflight preflight, Bell bell, InstantSource clock) {
        this.sql = sql;
        this.setups = setups;
        this.preflight = preflight;
        this.bell = bell;
        this.clock = clock;
    }

    @PostMapping
    @Operation(
            summary = "Set everything up, or what changed",
            description =
                    "complete makes all that dbt builds anew, and wants the role admin; with clear, what dbt built "
                            + "is dropped first. quick makes what changed since it was last set up, and what depends on it. What "
                            + "landed and what is published stays all the while.")
    @ApiResponse(responseCode = "202", description = "Queued; Location names it")
    @ApiResponse(responseCode = "400", description = "mode or on_failure is none of those that there are")
    @ApiResponse(responseCode = "403", description = "A complete set-up wants the role admin")
    ResponseEntity<SetupView> ask(
            @RequestBody Asked asked,
            @Parameter(hidden = true) @RequestHeader(name = "X-Barrelhead-Role", defaultValue = "operator")
                    String role) {
        Mode mode = asked.toMode();
        if (mode == Mode.COMPLETE && !role.equals("admin")) {
            throw new ResponseStatusException(
                    HttpStatus.FORBIDDEN, "a complete set-up wants the role admin, this key has " + role);
        }
        Setup setup = Setups.enqueue(sql, mode, asked.isClearing(mode), asked.toOnFailure(), clock.instant());
        bell.ring();
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/setups/" + setup.id()))
                .body(setups.find(setup.id()).orElseThrow());
    }

    @GetMapping
    @Operation(summary = "All set-ups, newest first")
    Page<SetupView> list(@RequestParam(defaultValue = Limit.DEFAULT) int limit, @RequestParam @Nullable String cursor) {
        return setups.page(Limit.of(limit), Cursor.decode(cursor));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One set-up with its steps and nodes, times, rows and messages")
    @ApiResponse(responseCode = "404", description = "There is no such set-up")
    SetupView one(@PathVariable UUID id) {
        return setups.find(id)
                .orElseThrow(
                        () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no set-up %s".formatted(id)));
    }

    @GetMapping("/preflight")
    @Operation(
            summary = "Whether a set-up could run",
            description = "Looks at configuration, dbt, the project, the database and locks; changes nothing.")
    Readiness preflight() throws InterruptedException {
        List<Finding> findings = preflight.look();
        return new Readiness(findings.stream().noneMatch(Finding::prevents), findings);
    }

    /// @param ready whether nothing keeps a set-up from running
    record Readiness(boolean ready, List<Finding> findings) {}

    /// @param clear null means false; only of a complete set-up
    /// @param onFailure null means `stop`
    record Asked(
            @Nullable String mode,
            @Nullable Boolean clear,
            @Nullable String onFailure) {

        Mode toMode() {
            return Mode.named(String.valueOf(mode))
                    .orElseThrow(() -> new ResponseStatusException(
                            HttpStatus.BAD_REQUEST, "mode is complete or quick, not '%s'".formatted(mode)));
        }

        OnFailure toOnFailure() {
            return OnFailure.named(onFailure == null ? "stop" : onFailure)
                    .orElseThrow(() -> new ResponseStatusException(
                            HttpStatus.BAD_REQUEST, "on_failure is stop or continue, not '%s'".formatted(onFailure)));
        }

        boolean isClearing(Mode mode) {
            if (Boolean.TRUE.equals(clear) && mode == Mode.QUICK) {
                throw new ResponseStatusException(
                        HttpStatus.BAD_REQUEST, "a quick set-up clears nothing: leave clear out, or ask for complete");
            }
            return Boolean.TRUE.equals(clear);
        }
    }
}
