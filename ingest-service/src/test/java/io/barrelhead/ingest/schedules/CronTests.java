package io.barrelhead.ingest.schedules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// In Los Angeles clocks jump from 2:00 to 3:00 on 2026-03-08, and from 2:00 back to 1:00 on 2026-11-01.
class CronTests {

    private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");

    @ParameterizedTest
    @CsvSource({
        "30 6 * * *, 2026-03-07T12:00:00Z, 2026-03-07T14:30:00Z",
        "30 6 * * *, 2026-03-07T14:30:00Z, 2026-03-08T13:30:00Z",
        "30 6 * * *, 2026-10-31T13:30:00Z, 2026-11-01T14:30:00Z",
        "20 3 * * 0, 2026-03-07T12:00:00Z, 2026-03-08T10:20:00Z",
        "35 */6 * * *, 2026-03-07T21:00:00Z, 2026-03-08T02:35:00Z"
    })
    void isDueAtTheWinerysLocalTime(String cron, Instant after, Instant due) {
        assertThat(Cron.of(cron, LOS_ANGELES).after(after)).isEqualTo(due);
    }

    @Test
    void isDueEveryHourOnTheDayOf23Hours() {
        assertThat(times("5 * * * *", "2026-03-08T08:00:00Z", "2026-03-09T07:00:00Z"))
                .hasSize(23)
                .contains(Instant.parse("2026-03-08T09:05:00Z"), Instant.parse("2026-03-08T10:05:00Z"));
    }

    @Test
    void isDueEveryHourOnTheDayOf25Hours() {
        assertThat(times("5 * * * *", "2026-11-01T07:00:00Z", "2026-11-02T08:00:00Z"))
                .hasSize(25);
    }

    @Test
    void isDueRightAfterTheJumpWhereClocksSkipItsTime() {
        assertThat(times("30 2 * * *", "2026-03-08T08:00:00Z", "2026-03-10T07:00:00Z"))
                .containsExactly(Instant.parse("2026-03-08T10:00:00Z"), Instant.parse("2026-03-09T09:30:00Z"));
    }

    @Test
    void isDueOnceWhereItsTimeComesTwice() {
        assertThat(times("30 1 * * *", "2026-11-01T07:00:00Z", "2026-11-02T08:00:00Z"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hourly", "5 * * *", "0 5 * * * *", "61 * * * *", "5 25 * * *", "0 0 31 2 *", "@daily"})
    void saysWhatIsWrongWithAnExpression(String cron) {
        assertThatThrownBy(() -> Cron.of(cron, LOS_ANGELES))
                .isInstanceOf(InvalidCron.class)
                .hasMessageStartingWith("cron '" + cron + "' does not read")
                .hasMessageEndingWith("such as '5 * * * *'");
    }

    private static List<Instant> times(String cron, String from, String until) {
        List<Instant> times = new ArrayList<>();
        Instant end = Instant.parse(until);
        Cron schedule = Cron.of(cron, LOS_ANGELES);
        for (Instant due = schedule.after(Instant.parse(from)); due.isBefore(end); due = schedule.after(due)) {
            times.add(due);
        }
        return times;
    }
}
