package io.barrelhead.kpi.serve;

import io.barrelhead.kpi.publish.AskedDays;
import io.barrelhead.kpi.serve.Dashboards.Dashboard;
import io.barrelhead.kpi.serve.Questions.Parameters;
import io.barrelhead.kpi.serve.request.Access;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /api/v1/dashboard`.
@RestController
@Tag(name = "KPIs")
class DashboardEndpoint {

    private static final Logger LOG = LoggerFactory.getLogger(DashboardEndpoint.class);

    private final Dashboards dashboards;
    private final Questions questions;
    private final AskedDays askedDays;

    DashboardEndpoint(Dashboards dashboards, Questions questions, AskedDays askedDays) {
        this.dashboards = dashboards;
        this.questions = questions;
        this.askedDays = askedDays;
    }

    @GetMapping(path = "/api/v1/dashboard", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "All KPIs, month, quarter and year to date and the last 28 days, with the year before")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DashboardAnswer.class)))
    ResponseEntity<byte[]> dashboard(
            @RequestParam(defaultValue = "ALL") String entity,
            @RequestParam(name = "as_of", required = false) @Nullable String asOf,
            @RequestParam(defaultValue = "calendar") String compare,
            @Parameter(hidden = true) @RequestHeader(name = Access.HEADER, required = false) @Nullable
                    String entities) {
        Parameters parameters = new Parameters(entity, asOf, compare, Access.of(entities));
        Dashboard dashboard = dashboards.answer(marts -> questions.question(parameters, marts.entities()));
        if (dashboard.toKeep()) {
            keep(dashboard);
        }
        return ResponseEntity.ok()
                .eTag(dashboard.body().etag())
                .cacheControl(CacheControl.noCache())
                .body(dashboard.body().bytes());
    }

    /// The answer is right whether or not its rows can be stored.
    private void keep(Dashboard dashboard) {
        try {
            askedDays.keep(dashboard.question(), dashboard.generation(), dashboard.kpis());
        } catch (DataAccessException e) {
            LOG.warn("the rows of {} were answered, and could not be stored", dashboard.question(), e);
        }
    }
}
