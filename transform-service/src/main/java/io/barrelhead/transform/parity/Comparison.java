package io.barrelhead.transform.parity;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// Sums up the rows of each day on both sides, and looks at single rows only where the sums differ.
final class Comparison {

    private static final String COMPARE = """
            with found as materialized (%1$s),
            expected as materialized (%2$s),
            different as materialized (
                select entity_id, day
                from found full join expected using (entity_id, day)
                where (found.rows, found.hashes) is distinct from (expected.rows, expected.hashes)
                    and (entity_id, day) not in (select * from unnest({0}::text[], {1}::date[]))
            )
            insert into transform.parity_difference
                (check_id, relation, entity_id, day, surplus, missing, surplus_example, missing_example)
            select {2}, {3}, different.entity_id, different.day, surplus.rows, missing.rows, surplus.example, missing.example
            from different
            cross join lateral (
                select count(*) as rows, min(example) as example from (%3$s except all %4$s) as only_found
            ) as surplus
            cross join lateral (
                select count(*) as rows, min(example) as example from (%4$s except all %3$s) as only_expected
            ) as missing
            """;

    // a hash of each row, whatever the order of its columns and of the rows
    private static final String SUMS = """

                select entity_id, day, count(*) as rows, sum(hash) as hashes
                from (
                    select candidate.entity_id, lies_on.day, hashtextextended(to_jsonb(candidate)::text, 0) as hash
                    from %1$s as candidate
                    cross join lateral (
                        select distinct each.day from unnest(array[%2$s]) as each (day) where each.day is not null
                    ) as lies_on
                ) as hashed
                group by entity_id, day
            """;

    private static final String ROWS = """

                    select to_jsonb(candidate)::text as example
                    from %1$s as candidate
                    where candidate.entity_id = different.entity_id and (%2$s)
            """;

    private static final String COUNT = """
            select count(*)
            from (
                select entity_id, kpi_date as day from published.daily_coverage
                union select entity_id, kpi_date from %s.agg_daily_components
            ) as counted
            where (entity_id, day) not in (select * from unnest({0}::text[], {1}::date[]))
            """.formatted(Shadow.SCHEMA);

    private Comparison() {}

    /// Keeps the days on which each table differs. In a transaction that reads one snapshot.
    ///
    /// @param moving days to leave out
    static Outcome.Compared compare(DSLContext sql, UUID check, List<ComparedTable> tables, Days moving) {
        tables.forEach(table -> sql.execute(
                statement(table), moving.entityArray(), moving.dayArray(), DSL.val(check), DSL.val(table.name())));
        int compared =
                sql.fetchSingle(COUNT, moving.entityArray(), moving.dayArray()).get(0, int.class);
        return new Outcome.Compared(compared, moving.count(), Differences.countDays(sql, check));
    }

    private static String statement(ComparedTable table) {
        return COMPARE.formatted(
                sums(table.found(), table.days()),
                sums(table.expected(), table.days()),
                rows(table.found(), table.days()),
                rows(table.expected(), table.days()));
    }

    private static String sums(String relation, List<String> days) {
        String columns =
                days.stream().map(it -> "candidate." + DSL.quotedName(it)).collect(Collectors.joining(", "));
        return SUMS.formatted(relation, columns);
    }

    private static String rows(String relation, List<String> days) {
        String onDay = days.stream()
                .map(it -> "candidate." + DSL.quotedName(it) + " = different.day")
                .collect(Collectors.joining(" or "));
        return ROWS.formatted(relation, onDay);
    }
}
