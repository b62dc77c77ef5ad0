package io.barrelhead.transform.serve;

import io.barrelhead.transform.model.Bell;
import io.barrelhead.transform.parity.Mending;
import io.barrelhead.transform.parity.Parity;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// Parity checks: ask for one, see what they found, have the days that differ made anew.
@RestController
@RequestMapping("/api/v1/parity-checks")
@Tag(
        name = "parity checks",
        description = "Whether the tables are what a full refresh makes of the records, day by day")
class ParityEndpoint {

    private final Parity parity;
    private final ParityList checks;
    private final Mending mending;
    private final Bell bell;

    ParityEndpoint(Parity parity, ParityList checks, Mending mending, Bell bell) {
        this.parity = parity;
        this.checks = checks;
        this.mending = mending;
        this.bell = bell;
    }

    @PostMapping
    @Operation(
            summary = "Compare the tables with a full refresh",
            description =
                    "Everything that incremental models need is made anew in a schema beside, and compared by entity "
                            + "and day; readers and runs go on. One goes at a time: while one waits or is on, that one is the "
                            + "answer. It takes as long as a full refresh.")
    @ApiResponse(responseCode = "202", description = "Queued, or on already; Location names it")
    ResponseEntity<ParityView> ask(
            @Parameter(hidden = true) @RequestHeader(name = "X-Barrelhead-Key", defaultValue = "operator")
                    String requestedBy) {
        UUID id = parity.ask(requestedBy);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/parity-checks/" + id))
                .body(one(id));
    }

    @GetMapping
    @Operation(
            summary = "All parity checks, newest first",
            description = "One is made after each nightly run, and when somebody asks. Their days are left out.")
    Page<ParityView> list(
            @RequestParam(defaultValue = Limit.DEFAULT) int limit, @RequestParam @Nullable String cursor) {
        return checks.page(Limit.of(limit), Cursor.decode(cursor));
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "One parity check with the days that differ",
            description =
                    "For each day and table, how many rows are there that should not be, and the other way round, "
                            + "with an example of both; the first 1,000 of them.")
    @ApiResponse(responseCode = "404", description = "There is no such parity check")
    ParityView one(@PathVariable UUID id) {
        return checks.find(id)
                .orElseThrow(() ->
                        new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no parity check %s".formatted(id)));
    }

    @PostMapping("/{id}/mend")
    @Operation(
            summary = "Have the days that differ made anew",
            description =
                    "Marks all of them changed: the next run makes them from the records and publishes them. Asked "
                            + "again, it changes nothing. Whether it helped, the next parity check says.")
    @ApiResponse(responseCode = "404", description = "There is no such parity check")
    @ApiResponse(responseCode = "409", description = "It found no difference; its state says why")
    ParityView mend(@PathVariable UUID id) {
        ParityView before = one(id);
        if (!mending.mend(id)) {
            throw new ResponseStatusException(
                    HttpStatus.CONFLICT,
                    "parity check %s is %s: there is nothing to mend".formatted(id, before.state()));
        }
        bell.ring();
        return one(id);
    }
}
