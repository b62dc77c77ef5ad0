package io.barrelhead.kpi.serve;

import io.barrelhead.kpi.marts.Entities;
import io.barrelhead.kpi.marts.Entity;
import io.barrelhead.kpi.measure.Question;
import io.barrelhead.kpi.measure.window.Compare;
import io.barrelhead.kpi.measure.window.Today;
import io.barrelhead.kpi.serve.request.Access;
import io.barrelhead.kpi.serve.request.Dates;
import io.barrelhead.kpi.serve.request.Problems;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads the parameters of a dashboard request.
@Component
class Questions {

    private final Today today;

    Questions(Today today) {
        this.today = today;
    }

    /// The parameters as they came.
    record Parameters(String entity, @Nullable String asOf, String compare, Access access) {}

    Question question(Parameters parameters, Entities entities) {
        Entity entity = parameters.access.entity(parameters.entity, entities);
        LocalDate latest = today.of(entity, entities);
        LocalDate asOf = Dates.parse("as_of", parameters.asOf, latest);
        if (asOf.isAfter(latest)) {
            throw Problems.badRequest("the parameter 'as_of' is %s, which is still to come: the latest day of %s is %s"
                    .formatted(asOf, entity.id(), latest));
        }
        return new Question(entity, asOf, compare(parameters.compare));
    }

    private static Compare compare(String code) {
        return Compare.named(code)
                .orElseThrow(() -> Problems.badRequest(
                        "the parameter 'compare' is '%s': it is calendar or aligned364".formatted(code)));
    }
}
