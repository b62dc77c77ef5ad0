package io.barrelhead.kpi.publish;

import io.barrelhead.kpi.measure.MeasuredKpi;
import io.barrelhead.kpi.measure.Question;
import io.barrelhead.kpi.measure.window.Compare;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Stores the as-of days that somebody asked for.
@Component
public class AskedDays {

    private final KpiHistory history;

    AskedDays(KpiHistory history) {
        this.history = history;
    }

    /// Keeps what was answered; comparisons other than with the calendar year before are not stored.
    @Transactional
    public void keep(Question question, long generation, List<MeasuredKpi> kpis) {
        if (question.compare() == Compare.CALENDAR) {
            AsOfDay day = new AsOfDay(question.asOf(), question.entity().id());
            history.store(day, generation, kpis);
            history.markAsked(day);
        }
    }
}
