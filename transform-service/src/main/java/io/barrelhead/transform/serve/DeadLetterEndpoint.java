package io.barrelhead.transform.serve;

import io.barrelhead.transform.land.Replay;
import io.barrelhead.transform.land.Replayed;
import io.barrelhead.transform.model.Bell;
import io.barrelhead.transform.serve.WaitingLetters.Filter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// Dead letters: see what was refused and why, try it again.
@RestController
@RequestMapping("/api/v1/dead-letters")
@Tag(name = "dead letters", description = "What was refused, why, and again")
class DeadLetterEndpoint {

    private static final int AT_ONCE = 500;

    private final WaitingLetters letters;
    private final Replay replay;
    private final Bell bell;

    DeadLetterEndpoint(WaitingLetters letters, Replay replay, Bell bell) {
        this.letters = letters;
        this.replay = replay;
        this.bell = bell;
    }

    @GetMapping
    @Operation(summary = "Dead letters that wait, newest first")
    Page<DeadLetterView> list(
            @ParameterObject Filter filter,
            @RequestParam(defaultValue = Limit.DEFAULT) int limit,
            @RequestParam @Nullable String cursor) {
        return letters.page(filter, Limit.of(limit), Cursor.decode(cursor));
    }

    @PostMapping("/{id}/replay")
    @Operation(
            summary = "Try one again",
            description = "Inspects and lands it as if it had just come. One that lands is done with; one that is "
                    + "refused again stays, with one attempt more.")
    @ApiResponse(responseCode = "404", description = "No such dead letter waits")
    Replayed replay(@PathVariable UUID id) {
        Replayed replayed = replay.replay(id)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "no dead letter %s waits; it may have been replayed".formatted(id)));
        bell.ring();
        return replayed;
    }

    @PostMapping("/replay")
    @Operation(
            summary = "Try many again",
            description = "Those of a connection, a stream or a reason, or all; up to 500 a call, those that were "
                    + "tried longest ago first. Call again while any of them remain untried.")
    ReplayedAll replayAll(@ParameterObject Filter filter) {
        List<UUID> ids = letters.oldest(filter, AT_ONCE);
        Map<String, Long> outcomes = ids.stream()
                .map(replay::replay)
                .flatMap(Optional::stream)
                .collect(Collectors.groupingBy(Replayed::outcome, TreeMap::new, Collectors.counting()));
        bell.ring();
        return new ReplayedAll(ids.size(), outcomes, letters.count(filter));
    }

    /// @param tried how many this call tried
    /// @param outcomes how many came to each outcome: `landed`, `superseded`, `duplicate`, `refused`
    /// @param waiting how many of the filter wait now, those refused again among them
    record ReplayedAll(int tried, Map<String, Long> outcomes, int waiting) {}
}
