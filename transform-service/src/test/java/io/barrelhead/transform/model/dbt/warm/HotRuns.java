package io.barrelhead.transform.model.dbt.warm;

import static org.assertj.core.api.Assertions.assertThat;

import io.barrelhead.transform.fixtures.Claiming;
import io.barrelhead.transform.fixtures.Database;
import io.barrelhead.transform.model.dbt.DbtRunner;
import io.barrelhead.transform.model.dbt.DbtRunner.Call;
import io.barrelhead.transform.model.dbt.Stage;
import io.barrelhead.transform.model.dbt.StageOutcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// One changed day after the other, and what they took.
final class HotRuns {

    private final DbtRunner dbt;
    private final Database database;
    private final List<Long> millis = new ArrayList<>();

    HotRuns(DbtRunner dbt, Database database) {
        this.dbt = dbt;
        this.database = database;
    }

    void run(int runs) throws InterruptedException {
        for (int i = 0; i < runs; i++) {
            database.execute("""
                    update transform.changed_day set done_seq = seq;
                    update transform.changed_day set seq = nextval('transform.changed_day_seq') where day = '2026-03-08'""");
            StageOutcome outcome = dbt.run(Call.of(Claiming.everything(database), Stage.HOT, false), node -> {});
            assertThat(outcome).isInstanceOf(StageOutcome.Passed.class);
            millis.add(outcome.took().toMillis());
        }
    }

    @Override
    public String toString() {
        List<Long> sorted = new ArrayList<>(millis);
        Collections.sort(sorted);
        return "%d hot runs: p50 %d ms, p95 %d ms"
                .formatted(sorted.size(), sorted.get(sorted.size() / 2), sorted.get(sorted.size() * 95 / 100));
    }
}
