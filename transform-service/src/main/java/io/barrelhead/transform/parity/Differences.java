package io.barrelhead.transform.parity;

import static io.barrelhead.transform.db.transform.Tables.PARITY_DIFFERENCE;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.listAgg;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// The days on which a check found differences.
final class Differences {

    /// In one order everywhere, so that a landing and this wait for each other instead of locking each other out.
    private static final String MARK = """
            insert into transform.changed_day (entity_id, day, marked_at)
            select distinct entity_id, day, {0}
            from transform.parity_difference
            where check_id = {1}
            order by entity_id, day
            on conflict (entity_id, day) do update set
                seq = nextval('transform.changed_day_seq'), marked_at = excluded.marked_at
            """;

    private Differences() {}

    static int countDays(DSLContext sql, UUID check) {
        return sql.select(countDistinct(PARITY_DIFFERENCE.ENTITY_ID, PARITY_DIFFERENCE.DAY))
                .from(PARITY_DIFFERENCE)
                .where(PARITY_DIFFERENCE.CHECK_ID.eq(check))
                .fetchSingle()
                .value1();
    }

    /// The first few days, each with its tables, for a line of a log.
    static List<String> firstDays(DSLContext sql, UUID check, int few) {
        return sql.select(
                        PARITY_DIFFERENCE.ENTITY_ID,
                        PARITY_DIFFERENCE.DAY,
                        listAgg(PARITY_DIFFERENCE.RELATION, ", ").withinGroupOrderBy(PARITY_DIFFERENCE.RELATION))
                .from(PARITY_DIFFERENCE)
                .where(PARITY_DIFFERENCE.CHECK_ID.eq(check))
                .groupBy(PARITY_DIFFERENCE.ENTITY_ID, PARITY_DIFFERENCE.DAY)
                .orderBy(PARITY_DIFFERENCE.ENTITY_ID, PARITY_DIFFERENCE.DAY)
                .limit(few)
                .fetch(row -> "%s %s (%s)".formatted(row.value1(), row.value2(), row.value3()));
    }

    /// Marks the days changed: the next run makes them anew.
    ///
    /// @return how many there are
    static int mark(DSLContext sql, UUID check, Instant at) {
        return sql.execute(MARK, DSL.val(OffsetDateTime.ofInstant(at, ZoneOffset.UTC)), DSL.val(check));
    }
}
