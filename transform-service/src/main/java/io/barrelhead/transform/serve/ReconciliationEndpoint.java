package io.barrelhead.transform.serve;

import io.barrelhead.transform.model.Bell;
import io.barrelhead.transform.reconcile.Confirmation;
import io.barrelhead.transform.serve.ReconciliationList.Filter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
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

/// Reconciliations: see what webhooks missed and what is gone at the source, confirm what is in doubt.
@RestController
@RequestMapping("/api/v1/reconciliations")
@Tag(name = "reconciliations", description = "What the sources have against what was received")
class ReconciliationEndpoint {

    private final ReconciliationList reconciliations;
    private final Confirmation confirmation;
    private final Bell bell;

    ReconciliationEndpoint(ReconciliationList reconciliations, Confirmation confirmation, Bell bell) {
        this.reconciliations = reconciliations;
        this.confirmation = confirmation;
        this.bell = bell;
    }

    @GetMapping
    @Operation(
            summary = "All reconciliations, newest first",
            description = "One for each stream of each completed run: what the run saw, what of it had been received "
                    + "before, what was missed, late, sent twice, and what is gone at the source.")
    Page<ReconciliationView> list(
            @ParameterObject Filter filter,
            @RequestParam(defaultValue = Limit.DEFAULT) int limit,
            @RequestParam @Nullable String cursor) {
        return reconciliations.page(filter, Limit.of(limit), Cursor.decode(cursor));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One reconciliation with its days")
    @ApiResponse(responseCode = "404", description = "There is no such reconciliation")
    ReconciliationView one(@PathVariable UUID id) {
        return reconciliations
                .find(id)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "there is no reconciliation %s".formatted(id)));
    }

    @PostMapping("/{id}/confirm")
    @Operation(
            summary = "Confirm deletions that were held back",
            description = "Takes the absent records of this reconciliation out of the numbers, but for those that were "
                    + "seen again since. A later version brings each of them back.")
    @ApiResponse(responseCode = "404", description = "There is no such reconciliation")
    @ApiResponse(responseCode = "409", description = "It holds nothing back; its state says why")
    ReconciliationView confirm(@PathVariable UUID id) {
        ReconciliationView before = one(id);
        if (!confirmation.confirm(id)) {
            throw new ResponseStatusException(
                    HttpStatus.CONFLICT,
                    "reconciliation %s is %s and holds nothing back".formatted(id, before.state()));
        }
        bell.ring();
        return one(id);
    }
}
