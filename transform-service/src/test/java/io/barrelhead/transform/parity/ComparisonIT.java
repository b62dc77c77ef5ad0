package io.barrelhead.transform.parity;

import static org.assertj.core.api.Assertions.assertThat;

import io.barrelhead.transform.fixtures.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two tables of visits, each on the day it was booked and the day it took place; the second is what a full refresh
/// makes.
class ComparisonIT {

    private static final UUID CHECK = UUID.fromString("0191d3a0-0000-7000-8000-000000000001");
    private static final ComparedTable VISITS = new ComparedTable(
            "marts.visits", "transform.visits", "transform.visits_anew", List.of("booked_on", "visited_on"));

    private static final String TABLES = """
                create table transform.visits (entity_id text, id int, booked_on date, visited_on date, fee numeric(18, 4));
                create table transform.visits_anew (fee numeric(18, 4), visited_on date, booked_on date, id int, entity_id text);
                insert into transform.visits values
                    ('estate', 1, '2026-03-01', '2026-03-05', 40), ('estate', 2, '2026-03-02', null, 50),
                    ('estate', 2, '2026-03-02', null, 50), ('valley', 3, '2026-03-05', '2026-03-05', 60);
                insert into transform.visits_anew (entity_id, id, booked_on, visited_on, fee)
                    select * from transform.visits order by id desc;
                create table parity.agg_daily_components (like published.daily_coverage);
                alter table parity.agg_daily_components owner to barrelhead_dbt;
                insert into transform.parity_check (id, trigger, state, requested_at)
                    values ('0191d3a0-0000-7000-8000-000000000001', 'operator', 'running', now());
                grant select, insert, update, delete on transform.visits, transform.visits_anew to barrelhead_transform;
                grant select on parity.agg_daily_components to barrelhead_transform;
                """;

    private final Database database = new Database();

    @BeforeEach
    void fill() throws SQLException {
        try (Connection superuser = database.postgres().connectAsSuperuser();
                Statement statement = superuser.createStatement()) {
            statement.execute(TABLES);
        }
    }

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    @Test
    void theSameRowsAreEqualWhateverTheirOrderAndThatOfTheirColumns() {
        assertThat(differences()).isEmpty();
    }

    @Test
    void aChangedRowDiffersOnEachOfItsDays() {
        database.execute("update transform.visits set fee = 40.0001 where id = 1");

        assertThat(differences())
                .containsExactly("estate|2026-03-01|1|1|40.0001|40.0000", "estate|2026-03-05|1|1|40.0001|40.0000");
    }

    @Test
    void aRowThatMovedDiffersOnTheDayItLeftAndTheDayItCameTo() {
        database.execute("update transform.visits set booked_on = '2026-03-03' where id = 3");

        assertThat(differences())
                .containsExactly("valley|2026-03-03|1|0|60.0000|null", "valley|2026-03-05|1|1|60.0000|60.0000");
    }

    @Test
    void aRowThatIsThereOnceTooOftenDiffers() {
        database.execute("insert into transform.visits select * from transform.visits where id = 2 limit 1");

        assertThat(differences()).containsExactly("estate|2026-03-02|1|0|50.0000|null");
    }

    @Test
    void aRowThatIsNotThereDiffers() {
        database.execute("delete from transform.visits where id = 3");

        assertThat(differences()).containsExactly("valley|2026-03-05|0|1|null|60.0000");
    }

    @Test
    void aDayThatMovesIsLeftOut() {
        database.execute("update transform.visits set fee = 40.0001 where id = 1");
        marked("2026-03-01", 1, 1);

        Days before = Days.marked(database.sql());
        marked("2026-03-01", 2, 2);

        assertThat(compare(before.moving(database.sql()))).containsExactly("estate|2026-03-05|1|1|40.0001|40.0000");
    }

    @Test
    void whatIsMarkedForTheFirstTimeMoves() {
        Days before = Days.marked(database.sql());
        marked("2026-03-01", 1, 1);

        assertThat(before.moving(database.sql()).count()).isEqualTo(1);
    }

    @Test
    void whatWaitsForItsPublicationMoves() {
        marked("2026-03-01", 2, 1);

        assertThat(Days.marked(database.sql()).moving(database.sql()).count()).isEqualTo(1);
    }

    @Test
    void whatWasPublishedMeanwhileWithoutANewChangeStays() {
        marked("2026-03-01", 2, 1);
        Days before = Days.marked(database.sql());
        marked("2026-03-01", 2, 2);

        assertThat(before.moving(database.sql()).count()).isZero();
    }

    @Test
    void daysAreCountedOnceWhicheverSideHasThem() {
        database.execute("""
                insert into published.daily_coverage values ('estate', '2026-03-01', true, true, true),
                    ('estate', '2026-03-02', true, true, true);
                """);
        marked("2026-03-02", 2, 1);
        Days moving = Days.marked(database.sql()).moving(database.sql());

        assertThat(Comparison.compare(database.sql(), CHECK, List.of(VISITS), moving))
                .isEqualTo(new Outcome.Compared(1, 1, 0));
    }

    private List<String> differences() {
        return compare(new Days(List.of(), List.of(), List.of()));
    }

    private List<String> compare(Days moving) {
        Comparison.compare(database.sql(), CHECK, List.of(VISITS), moving);
        return database.rows("""
                select entity_id, day, surplus, missing, surplus_example::jsonb ->> 'fee', missing_example::jsonb ->> 'fee'
                from transform.parity_difference where relation = 'marts.visits' order by 1, 2""");
    }

    private void marked(String day, long seq, long done) {
        database.execute("""
                insert into transform.changed_day (entity_id, day, seq, done_seq) values ('estate', '%1$s', %2$d, %3$d)
                on conflict (entity_id, day) do update set seq = %2$d, done_seq = %3$d""".formatted(day, seq, done));
    }
}
