package io.barrelhead.kpi.publish;

import static io.barrelhead.kpi.db.kpi.Tables.CHANGED_DAY;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.row;

import io.barrelhead.contracts.EntityId;
import io.barrelhead.contracts.events.MartsEvent.MartsRefreshed;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// The changed days that were heard of and whose as-of rows are not rewritten yet; durable, so that no crash forgets
/// one.
@Component
class ChangedDays {

    private final DSLContext dsl;

    ChangedDays(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// Notes the days in their order, so that two writers cannot wait for each other.
    void note(MartsRefreshed refreshed) {
        List<LocalDate> days =
                refreshed.changedDays().stream().distinct().sorted().toList();
        if (days.isEmpty()) {
            return;
        }
        dsl.insertInto(CHANGED_DAY, CHANGED_DAY.ENTITY_ID, CHANGED_DAY.DAY, CHANGED_DAY.GENERATION)
                .valuesOfRows(days.stream()
                        .map(day -> row(refreshed.entity().value(), day, refreshed.generation()))
                        .toList())
                .onConflict(CHANGED_DAY.ENTITY_ID, CHANGED_DAY.DAY)
                .doUpdate()
                .set(CHANGED_DAY.GENERATION, greatest(CHANGED_DAY.GENERATION, excluded(CHANGED_DAY.GENERATION)))
                .execute();
    }

    /// Takes what was noted: it is gone when the transaction commits, and back when it does not.
    List<ChangedDay> take() {
        return dsl.deleteFrom(CHANGED_DAY)
                .returning()
                .fetch(row -> new ChangedDay(new EntityId(row.getEntityId()), row.getDay(), row.getGeneration()));
    }
}
