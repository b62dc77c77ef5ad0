package io.barrelhead.transform.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.barrelhead.transform.connections.ConnectionTable;
import io.barrelhead.transform.fixtures.Database;
import io.barrelhead.transform.fixtures.DbtCommand;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Whatever is lost, late, sent twice, delivered again, cut off or restarted: after a walk, the landing has what the
/// source has, each record once, every message is accounted for once, and the numbers that dbt makes of all schedules
/// are what the sources' orders come to. `-Dschedules=2000 -Dseed=1` for more of them.
class SchedulesIT {

    private static final int SCHEDULES = Integer.getInteger("schedules", 100);
    private static final long SEED = Long.getLong("seed", 20_260_307);

    @Test
    void everyScheduleEndsWithWhatTheSourceHas() {
        System.out.printf("%d schedules, seeds from %d on%n", SCHEDULES, SEED);
        try (Database database = new Database()) {
            Lab lab = Lab.of(database, SCHEDULES);
            SortedMap<String, Takings> sources = new TreeMap<>();
            for (int i = 0; i < SCHEDULES; i++) {
                holds(database, lab, i).addTo(sources);
            }
            assertThat(numbers(database, lab)).isEqualTo(sources);
        }
    }

    /// Orders and wine revenue of the tasting room, as the models have them.
    private static SortedMap<String, Takings> numbers(Database database, Lab lab) {
        ConnectionTable.write(database.sql(), lab.connections());
        new DbtCommand(database.postgres().url())
                .run("build", "--full-refresh", "--exclude-resource-type", "unit_test");
        SortedMap<String, Takings> days = new TreeMap<>();
        database.sql()
                .fetch("""
                        select
                            kpi_date::text as day,
                            sum(numerator) filter (where kpi_id = 13)::bigint as orders,
                            (sum(numerator) filter (where kpi_id = 1) * 100)::bigint as cents
                        from kpi_models.kpi_daily_components
                        where numerator > 0
                        group by kpi_date""")
                .forEach(row -> days.put(
                        row.get("day", String.class),
                        new Takings(row.get("orders", Long.class), row.get("cents", Long.class))));
        return days;
    }

    /// @return the schedule, at its end
    private static Schedule holds(Database database, Lab lab, int number) {
        String connection = Lab.name(number);
        Schedule schedule = new Schedule(lab, connection, SEED + number);

        schedule.run();

        assertHolds(database, schedule, connection, "seed %d".formatted(SEED + number));
        schedule.readAgain();
        assertHolds(database, schedule, connection, "seed %d, read again".formatted(SEED + number));
        database.execute("delete from transform.partition_offset where topic_id = '%s'".formatted(connection));
        return schedule;
    }

    private static void assertHolds(Database database, Schedule schedule, String connection, String seed) {
        assertThat(database.rows("""
                        select record_id, version::text, occurred_on from raw.commerce7_order
                        where connection_id = '%s' and not deleted order by record_id""".formatted(connection))).as(seed).isEqualTo(schedule.sourceState());
        assertThat(database.row("""
                        select sum(next_offset - first_offset) || ' consumed, ' || sum(dead_lettered) || ' dead-lettered, '
                            || sum(abs(next_offset - first_offset - landed - superseded - duplicate - dead_lettered)) || ' off'
                        from transform.partition_offset where topic_id = '%s'""".formatted(connection))).as(seed).isEqualTo(schedule.accounts());
    }
}
