package io.barrelhead.kpi.serve;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.barrelhead.kpi.marts.Generation;
import io.barrelhead.kpi.marts.MartReader;
import io.barrelhead.kpi.marts.Marts;
import io.barrelhead.kpi.measure.MeasuredKpi;
import io.barrelhead.kpi.measure.Measurer;
import io.barrelhead.kpi.measure.Question;
import io.barrelhead.kpi.measure.WinerySettings;
import io.barrelhead.kpi.measure.window.Today;
import io.barrelhead.kpi.serve.request.Problems;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Dashboard answers, each computed once a generation.
@Component
class Dashboards {

    private final Marts marts;
    private final Measurer measurer;
    private final Today today;
    private final WinerySettings winery;
    private final JsonMapper json;
    private final Cache<Key, Dashboard> computed;

    Dashboards(
            Marts marts,
            Measurer measurer,
            Today today,
            WinerySettings winery,
            JsonMapper json,
            ServingSettings settings) {
        this.marts = marts;
        this.measurer = measurer;
        this.today = today;
        this.winery = winery;
        this.json = json;
        this.computed =
                Caffeine.newBuilder().maximumSize(settings.cachedAnswers()).build();
    }

    /// The answer to what is asked, where the question is read from the same snapshot as the numbers.
    Dashboard answer(Function<MartReader, Question> asked) {
        return marts.read(reader -> {
            Generation generation = reader.generation().orElseThrow(Problems::nothingPublished);
            Key key = new Key(asked.apply(reader), generation);
            Dashboard known = computed.getIfPresent(key);
            if (known != null) {
                return known.answeredBefore();
            }
            Dashboard fresh = compute(reader, key);
            computed.put(key, fresh);
            return fresh;
        });
    }

    private Dashboard compute(MartReader reader, Key key) {
        Question question = key.question;
        List<MeasuredKpi> kpis = measurer.measure(reader, question);
        DashboardAnswer answer = DashboardAnswer.of(question, winery, key.generation, kpis);
        boolean past = question.asOf().isBefore(today.of(question.entity(), reader.entities()));
        return new Dashboard(question, key.generation.number(), kpis, Body.of(json.writeValueAsBytes(answer)), past);
    }

    /// All of the generation, because the answer tells whether it went stale.
    private record Key(Question question, Generation generation) {}

    /// An answer.
    ///
    /// @param toKeep whether its rows are to be stored: a day of the past, measured for this request. Today's rows are
    ///     the publisher's, which tells what changed in them.
    record Dashboard(Question question, long generation, List<MeasuredKpi> kpis, Body body, boolean toKeep) {

        Dashboard answeredBefore() {
            return new Dashboard(question, generation, kpis, body, false);
        }
    }
}
