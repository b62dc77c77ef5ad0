package io.barrelhead.kpi.publish;

import io.barrelhead.kpi.marts.Entities;
import io.barrelhead.kpi.marts.Entity;
import io.barrelhead.kpi.marts.Generation;
import io.barrelhead.kpi.marts.MartReader;
import io.barrelhead.kpi.marts.Marts;
import io.barrelhead.kpi.measure.MeasuredKpi;
import io.barrelhead.kpi.measure.Measurer;
import io.barrelhead.kpi.measure.Question;
import io.barrelhead.kpi.measure.WinerySettings;
import io.barrelhead.kpi.measure.window.Compare;
import io.barrelhead.kpi.measure.window.FiscalYear;
import io.barrelhead.kpi.measure.window.Today;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Computes the as-of days that are due, all from one snapshot.
@Component
class Recomputing {

    private final Marts marts;
    private final Measurer measurer;
    private final Today today;
    private final FiscalYear fiscal;
    private final Timer timer;

    Recomputing(Marts marts, Measurer measurer, Today today, WinerySettings winery, MeterRegistry meters) {
        this.marts = marts;
        this.measurer = measurer;
        this.today = today;
        this.fiscal = winery.fiscalYear();
        this.timer = Timer.builder("barrelhead.kpi.compute")
                .description("computing the as-of days that a generation made due")
                .register(meters);
    }

    /// How much to compute.
    enum Extent {
        DUE,
        DUE_AND_ONE_MORE
    }

    /// What was computed from a generation.
    ///
    /// @param gone stored days of entities that are no more
    record Recomputed(long generation, Map<AsOfDay, List<MeasuredKpi>> days, Set<AsOfDay> todays, List<AsOfDay> gone) {}

    /// @return empty before the first generation
    Optional<Recomputed> run(Extent extent, Map<AsOfDay, Long> stored, List<ChangedDay> changes) {
        return marts.read(reader -> reader.generation().map(Generation::number).map(generation -> {
            Set<AsOfDay> todays = todays(reader.entities());
            Due due = new Due(generation, stored);
            Set<AsOfDay> days = due.now(todays, changes, fiscal);
            if (extent == Extent.DUE_AND_ONE_MORE) {
                due.atLeisure().ifPresent(days::add);
            }
            return days.isEmpty()
                    ? new Recomputed(generation, Map.of(), todays, List.of())
                    : timer.record(() -> compute(reader, generation, todays, days));
        }));
    }

    private Set<AsOfDay> todays(Entities entities) {
        Set<AsOfDay> todays = new LinkedHashSet<>();
        for (Entity entity : entities.list()) {
            todays.add(new AsOfDay(today.of(entity, entities), entity.id()));
        }
        return todays;
    }

    private Recomputed compute(MartReader reader, long generation, Set<AsOfDay> todays, Set<AsOfDay> due) {
        Map<AsOfDay, List<MeasuredKpi>> computed = new LinkedHashMap<>();
        List<AsOfDay> gone = new ArrayList<>();
        for (AsOfDay day : due) {
            reader.entities()
                    .find(day.entity())
                    .map(entity -> new Question(entity, day.date(), Compare.CALENDAR))
                    .ifPresentOrElse(
                            question -> computed.put(day, measurer.measure(reader, question)), () -> gone.add(day));
        }
        return new Recomputed(generation, computed, todays, gone);
    }
}
