package io.barrelhead.deploy.system;

import io.barrelhead.deploy.oracle.Kpi;
import io.barrelhead.deploy.oracle.Measure;
import io.barrelhead.deploy.oracle.Oracle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Holds a served series against the oracle, point by point.
final class SeriesComparison {

    private SeriesComparison() {}

    /// Returns a line for each point that differs, and one when the points do not fill the days asked for.
    static List<String> differences(Kpi kpi, String entity, JsonNode served, Oracle oracle) {
        List<String> differences = new ArrayList<>();
        LocalDate next = LocalDate.parse(served.path("from").asString());
        for (JsonNode point : served.path("points")) {
            LocalDate start = LocalDate.parse(point.path("start").asString());
            LocalDate end = LocalDate.parse(point.path("end").asString());
            Measure expected = oracle.measure(kpi, entity, start, end);
            if (!start.equals(next)) {
                differences.add("%s %s: %s follows the gap from %s".formatted(entity, kpi.code(), start, next));
            }
            if (!SameValue.test(point.path("value"), expected.rounded())) {
                differences.add("%s %s %s: %s, expected %s"
                        .formatted(entity, kpi.code(), start, point.path("value"), expected.rounded()));
            }
            next = end.plusDays(1);
        }
        if (!next.equals(LocalDate.parse(served.path("to").asString()).plusDays(1))) {
            differences.add("%s %s: the points end before %s".formatted(entity, kpi.code(), next));
        }
        return differences;
    }
}
