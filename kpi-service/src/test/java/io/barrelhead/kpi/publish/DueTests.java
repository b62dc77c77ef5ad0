package io.barrelhead.kpi.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.barrelhead.contracts.EntityId;
import io.barrelhead.kpi.measure.window.FiscalYear;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DueTests {

    private static final FiscalYear CALENDAR_YEAR = new FiscalYear(1);
    private static final AsOfDay TODAY = day("2026-03-07", "estate");
    private static final AsOfDay YESTERDAY = day("2026-03-06", "estate");
    private static final AsOfDay ALL_YESTERDAY = day("2026-03-06", "ALL");
    private static final AsOfDay OTHER_YESTERDAY = day("2026-03-06", "cellar");

    @Test
    void isTodayOfANewGeneration() {
        Due due = new Due(5, Map.of(TODAY, 4L, YESTERDAY, 4L));

        assertThat(due.now(Set.of(TODAY), List.of(), CALENDAR_YEAR)).containsExactly(TODAY);
    }

    @Test
    void isTodayWhenItBegins() {
        Due due = new Due(5, Map.of(YESTERDAY, 5L));

        assertThat(due.now(Set.of(TODAY), List.of(), CALENDAR_YEAR)).containsExactly(TODAY);
    }

    @Test
    void isNothingWhileNothingChanges() {
        Due due = new Due(5, Map.of(TODAY, 5L, YESTERDAY, 4L));

        assertThat(due.now(Set.of(TODAY), List.of(), CALENDAR_YEAR)).isEmpty();
    }

    @Test
    void isEachStoredDayOfTheEntityAndOfAllWhoseWindowsContainTheChangedDay() {
        Due due = new Due(5, Map.of(TODAY, 5L, YESTERDAY, 4L, ALL_YESTERDAY, 4L, OTHER_YESTERDAY, 4L));

        assertThat(due.now(Set.of(TODAY), List.of(changed("2026-03-02", 5)), CALENDAR_YEAR))
                .containsExactlyInAnyOrder(YESTERDAY, ALL_YESTERDAY);
    }

    @Test
    void isAStoredDayWhosePriorYearContainsTheChangedDay() {
        assertThat(hits("2026-03-06", "2025-01-01")).isTrue();
        assertThat(hits("2026-03-06", "2025-03-06")).isTrue();
    }

    @Test
    void isNoStoredDayThatLooksPastTheChangedDay() {
        assertThat(hits("2026-03-06", "2026-03-07")).isFalse();
        assertThat(hits("2026-03-06", "2025-03-07")).isFalse();
        assertThat(hits("2026-03-06", "2025-12-31")).isFalse();
    }

    @Test
    void isNoDayThatWasComputedAfterTheChange() {
        Due due = new Due(6, Map.of(TODAY, 6L, YESTERDAY, 5L));

        assertThat(due.now(Set.of(TODAY), List.of(changed("2026-03-02", 5)), CALENDAR_YEAR))
                .isEmpty();
    }

    @Test
    void looksAgainAtTheStoredDayOfTheOldestGenerationAtLeisure() {
        Due due = new Due(5, Map.of(TODAY, 5L, YESTERDAY, 3L, ALL_YESTERDAY, 4L));

        assertThat(due.atLeisure()).contains(YESTERDAY);
        assertThat(new Due(5, Map.of(TODAY, 5L)).atLeisure()).isEmpty();
    }

    private static boolean hits(String asOf, String changedDay) {
        AsOfDay stored = day(asOf, "estate");
        return new Due(5, Map.of(stored, 4L))
                .now(Set.of(), List.of(changed(changedDay, 5)), CALENDAR_YEAR)
                .contains(stored);
    }

    private static AsOfDay day(String date, String entity) {
        return new AsOfDay(LocalDate.parse(date), new EntityId(entity));
    }

    private static ChangedDay changed(String day, long generation) {
        return new ChangedDay(new EntityId("estate"), LocalDate.parse(day), generation);
    }
}
