package io.barrelhead.kpi.measure;

import io.barrelhead.kpi.marts.Facts;
import io.barrelhead.kpi.marts.MartReader;
import io.barrelhead.kpi.marts.Period;
import io.barrelhead.kpi.measure.window.Comparison;
import io.barrelhead.kpi.measure.window.FiscalYear;
import java.util.List;
import org.springframework.stereotype.Component;

/// Measures all KPIs of a dashboard from the facts of one snapshot.
@Component
public class Measurer {

    private final FiscalYear fiscal;

    public Measurer(WinerySettings winery) {
        this.fiscal = winery.fiscalYear();
    }

    /// The KPIs in display order.
    public List<MeasuredKpi> measure(MartReader marts, Question question) {
        List<Comparison> comparisons = Comparison.at(question.asOf(), question.compare(), fiscal);
        List<Period> periods =
                comparisons.stream().flatMap(Comparison::periods).distinct().toList();
        Facts facts = marts.facts(marts.entities().members(question.entity()), marts.kpis(), periods);
        return marts.kpis().stream()
                .map(kpi -> MeasuredKpi.of(kpi, comparisons, facts))
                .toList();
    }
}
