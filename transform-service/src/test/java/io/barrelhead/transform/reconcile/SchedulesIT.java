package io.barrelhead.transform.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.barrelhead.transform.fixtures.Database;
import org.junit.jupiter.api.Test;

/// Whatever is lost, late, sent twice, delivered again, cut off or restarted: after a walk, the landing has what the
/// source has, each record once, and every message is accounted for once. `-Dschedules=2000 -Dseed=1` for more of them.
class SchedulesIT {

    private static final int SCHEDULES = Integer.getInteger("schedules", 100);
    private static final long SEED = Long.getLong("seed", 20_260_307);

    @Test
    void everyScheduleEndsWithWhatTheSourceHas() {
        System.out.printf("%d schedules, seeds from %d on%n", SCHEDULES, SEED);
        try (Database database = new Database()) {
            Lab lab = Lab.of(database, SCHEDULES);
            for (int i = 0; i < SCHEDULES; i++) {
                holds(database, lab, i);
            }
        }
    }

    private static void holds(Database database, Lab lab, int number) {
        String connection = Lab.name(number);
        Schedule schedule = new Schedule(lab, connection, SEED + number);

        schedule.run();

        assertHolds(database, schedule, connection, "seed %d".formatted(SEED + number));
        schedule.readAgain();
        assertHolds(database, schedule, connection, "seed %d, read again".formatted(SEED + number));
        database.execute("delete from transform.partition_offset where topic_id = '%s'".formatted(connection));
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
