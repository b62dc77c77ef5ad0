package io.barrelhead.deploy.bench;

import io.barrelhead.deploy.launch.terminal.Table;
import io.barrelhead.deploy.launch.terminal.Words;
import org.jspecify.annotations.Nullable;

/// What `bench freshness` found on one history.
///
/// @param beside a backfill; null where there was none
/// @param coldMillis the same day through dbt's command line
record FreshnessFigures(
        int years,
        Percentiles steady,
        Percentiles crowd,
        @Nullable Percentiles beside,
        long coldMillis) {

    String table(int burst) {
        Table table = new Table(years + " years of history", ">p50 ms", ">p95 ms", ">p99 ms");
        row(table, "one webhook a second", steady);
        row(table, "%s at once".formatted(Words.count(burst)), crowd);
        if (beside != null) {
            row(table, "one a second beside a backfill", beside);
        }
        return table.toString();
    }

    String line() {
        Line line = new Line("freshness")
                .with("years", years)
                .with("p50_ms", steady.millis(50))
                .with("p95_ms", steady.millis(95))
                .with("p99_ms", steady.millis(99))
                .with("burst_p99_ms", crowd.millis(99))
                .with("cold_dbt_ms", coldMillis);
        if (beside != null) {
            line.with("beside_backfill_p50_ms", beside.millis(50))
                    .with("beside_backfill_p95_ms", beside.millis(95))
                    .with("beside_backfill_p99_ms", beside.millis(99));
        }
        return line.toString();
    }

    private static void row(Table table, String name, Percentiles times) {
        table.row(
                name,
                String.valueOf(times.millis(50)),
                String.valueOf(times.millis(95)),
                String.valueOf(times.millis(99)));
    }
}
