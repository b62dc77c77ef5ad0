package io.barrelhead.transform.parity;

import static io.barrelhead.transform.db.transform.Tables.CHANGED_DAY;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Param;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;

/// Days of entities, as a statement takes them: three lists of one length.
///
/// @param marks which change of its records each day was at
record Days(List<String> entities, List<LocalDate> days, List<Long> marks) {

    private static final String MOVING = """
            select now.entity_id, now.day, now.seq
            from transform.changed_day as now
            left join unnest({0}::text[], {1}::date[], {2}::bigint[]) as before (entity_id, day, seq)
                on now.entity_id = before.entity_id and now.day = before.day
            where now.seq > now.done_seq or before.seq is distinct from now.seq
            """;

    Days {
        entities = List.copyOf(entities);
        days = List.copyOf(days);
        marks = List.copyOf(marks);
    }

    /// All that records were ever marked on.
    static Days marked(DSLContext sql) {
        return of(sql.select(CHANGED_DAY.ENTITY_ID, CHANGED_DAY.DAY, CHANGED_DAY.SEQ)
                .from(CHANGED_DAY)
                .fetch());
    }

    /// Those on which records changed since these marks were read, or that wait for their publication: a full refresh
    /// saw other records than the tables are made of.
    Days moving(DSLContext sql) {
        Param<Long[]> each = DSL.val(marks.toArray(Long[]::new));
        return of(sql.fetch(MOVING, entityArray(), dayArray(), each));
    }

    int count() {
        return days.size();
    }

    Param<String[]> entityArray() {
        return DSL.val(entities.toArray(String[]::new));
    }

    Param<LocalDate[]> dayArray() {
        return DSL.val(days.toArray(LocalDate[]::new));
    }

    private static Days of(Result<? extends Record> rows) {
        return new Days(
                rows.getValues("entity_id", String.class),
                rows.getValues("day", LocalDate.class),
                rows.getValues("seq", Long.class));
    }
}
