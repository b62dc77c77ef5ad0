package io.barrelhead.kpi.serve;

import io.barrelhead.kpi.serve.SeriesReader.Parameters;
import io.barrelhead.kpi.serve.request.Access;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /api/v1/kpis/{code}/series`.
@RestController
@Tag(name = "KPIs")
class SeriesEndpoint {

    private final SeriesReader series;

    SeriesEndpoint(SeriesReader series) {
        this.series = series;
    }

    @GetMapping("/api/v1/kpis/{code}/series")
    @Operation(summary = "One KPI over time; ratios are sums over sums, balances those at the end of each period")
    SeriesAnswer series(
            @PathVariable String code,
            @RequestParam(defaultValue = "ALL") String entity,
            @RequestParam(defaultValue = "day") String grain,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @Parameter(hidden = true) @RequestHeader(name = Access.HEADER, required = false) @Nullable
                    String entities) {
        return series.read(new Parameters(code, entity, grain, from, to), Access.of(entities));
    }
}
