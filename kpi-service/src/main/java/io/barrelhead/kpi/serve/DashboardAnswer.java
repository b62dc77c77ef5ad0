package io.barrelhead.kpi.serve;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.barrelhead.contracts.EntityId;
import io.barrelhead.contracts.TransformId;
import io.barrelhead.kpi.marts.Generation;
import io.barrelhead.kpi.measure.MeasuredKpi;
import io.barrelhead.kpi.measure.Question;
import io.barrelhead.kpi.measure.WinerySettings;
import io.barrelhead.kpi.measure.window.Compare;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All KPIs in all windows with the year before, and what they were computed from.
///
/// @param newestRecordAt the latest change at a source that the numbers hold, UTC
/// @param staleReason why the numbers are older than the records; only there when they are
public record DashboardAnswer(
        @JsonProperty("as_of") LocalDate asOf,
        EntityId entity,
        Compare compare,
        @JsonProperty("fiscal_start_month") int fiscalStartMonth,
        String currency,
        long generation,
        @JsonProperty("newest_record_at") @Nullable Instant newestRecordAt,
        @JsonProperty("published_at") Instant publishedAt,
        boolean stale,

        @JsonProperty("stale_reason") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        String staleReason,

        Tests tests,
        List<MeasuredKpi> kpis) {

    /// How the blocking tests of the transform ended.
    public record Tests(
            int passed,
            int warned,
            int failed,
            @JsonProperty("transform_id") TransformId transformId) {}

    static DashboardAnswer of(Question question, WinerySettings winery, Generation generation, List<MeasuredKpi> kpis) {
        return new DashboardAnswer(
                question.asOf(),
                question.entity().id(),
                question.compare(),
                winery.fiscalStartMonth(),
                winery.currency(),
                generation.number(),
                generation.newestRecordAt(),
                generation.publishedAt(),
                generation.stale(),
                generation.stale() ? generation.staleReason() : null,
                tests(generation),
                kpis);
    }

    private static Tests tests(Generation generation) {
        Generation.Tests tests = generation.tests();
        return new Tests(tests.passed(), tests.warned(), tests.failed(), generation.transform());
    }
}
