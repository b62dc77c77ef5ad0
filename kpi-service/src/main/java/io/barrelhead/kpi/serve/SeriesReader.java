package io.barrelhead.kpi.serve;

import io.barrelhead.kpi.marts.Entity;
import io.barrelhead.kpi.marts.Facts;
import io.barrelhead.kpi.marts.Generation;
import io.barrelhead.kpi.marts.Kpi;
import io.barrelhead.kpi.marts.MartReader;
import io.barrelhead.kpi.marts.Marts;
import io.barrelhead.kpi.marts.Period;
import io.barrelhead.kpi.measure.SeriesPoint;
import io.barrelhead.kpi.measure.WinerySettings;
import io.barrelhead.kpi.measure.window.Grain;
import io.barrelhead.kpi.measure.window.Today;
import io.barrelhead.kpi.serve.request.Access;
import io.barrelhead.kpi.serve.request.Dates;
import io.barrelhead.kpi.serve.request.Problems;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Measures one KPI over the periods of a range.
@Component
class SeriesReader {

    private static final int DEFAULT_DAYS = 28;

    private final Marts marts;
    private final Today today;
    private final WinerySettings winery;
    private final int longest;

    SeriesReader(Marts marts, Today today, WinerySettings winery, ServingSettings settings) {
        this.marts = marts;
        this.today = today;
        this.winery = winery;
        this.longest = settings.longestSeries();
    }

    /// The parameters as they came.
    record Parameters(
            String code,
            String entity,
            String grain,
            @Nullable String from,
            @Nullable String to) {}

    SeriesAnswer read(Parameters parameters, Access access) {
        return marts.read(reader -> {
            Generation generation = reader.generation().orElseThrow(Problems::nothingPublished);
            Entity entity = access.entity(parameters.entity, reader.entities());
            Kpi kpi = kpi(parameters.code, reader.kpis());
            Grain grain = grain(parameters.grain);
            Period range = range(parameters, today.of(entity, reader.entities()));
            List<Period> periods = periods(grain, range);
            return new SeriesAnswer(
                    kpi.code(),
                    kpi.name(),
                    kpi.format(),
                    kpi.unit(),
                    entity.id(),
                    grain,
                    range.start(),
                    range.end(),
                    generation.number(),
                    points(reader, entity, kpi, periods));
        });
    }

    private static Kpi kpi(String code, List<Kpi> kpis) {
        return kpis.stream()
                .filter(kpi -> kpi.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Problems.notFound("there is no KPI '%s': there are %s"
                        .formatted(code, kpis.stream().map(Kpi::code).collect(Collectors.joining(", ")))));
    }

    private static Grain grain(String code) {
        return Grain.named(code)
                .orElseThrow(() -> Problems.badRequest(
                        "the parameter 'grain' is '%s': it is day, week, month, quarter or year".formatted(code)));
    }

    private static Period range(Parameters parameters, LocalDate today) {
        LocalDate to = Dates.parse("to", parameters.to, today);
        LocalDate from = Dates.parse("from", parameters.from, to.minusDays(DEFAULT_DAYS - 1L));
        if (to.isBefore(from)) {
            throw Problems.badRequest("the parameter 'from' is %s, which is after 'to', %s".formatted(from, to));
        }
        return new Period(from, to);
    }

    private List<Period> periods(Grain grain, Period range) {
        List<Period> periods =
                grain.periods(range, winery.fiscalYear()).limit(longest + 1L).toList();
        if (periods.size() > longest) {
            throw Problems.badRequest("%s to %s are more than %d points by %s: ask for fewer days or a coarser grain"
                    .formatted(range.start(), range.end(), longest, grain.code()));
        }
        return periods;
    }

    private static List<SeriesPoint> points(MartReader reader, Entity entity, Kpi kpi, List<Period> periods) {
        Facts facts = reader.facts(reader.entities().members(entity), List.of(kpi), periods);
        return periods.stream()
                .map(period -> SeriesPoint.of(kpi, period, facts))
                .toList();
    }
}
