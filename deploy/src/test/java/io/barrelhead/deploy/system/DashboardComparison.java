package io.barrelhead.deploy.system;

import io.barrelhead.deploy.oracle.Answer;
import io.barrelhead.deploy.oracle.Dashboard;
import io.barrelhead.deploy.oracle.Kpi;
import io.barrelhead.deploy.oracle.Window;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Holds a served dashboard against the oracle's, cell by cell.
final class DashboardComparison {

    private final String question;
    private final List<String> differences = new ArrayList<>();

    private DashboardComparison(String question) {
        this.question = question;
    }

    /// Returns a line for each value that differs.
    static List<String> differences(String question, JsonNode served, Dashboard expected) {
        DashboardComparison comparison = new DashboardComparison(question);
        for (Kpi kpi : Kpi.values()) {
            JsonNode found = served.path("kpis").path(kpi.id() - 1);
            comparison.same(kpi.code(), "id", found.path("id"), kpi.id());
            comparison.same(kpi.code(), "code", found.path("code"), kpi.code());
            for (Window window : Window.values()) {
                String place = kpi.code() + " " + window.key();
                comparison.window(place, found.path("windows").path(window.key()), expected.answer(kpi, window));
            }
        }
        comparison.same("kpis", "count", served.path("kpis").size(), Kpi.values().length);
        return comparison.differences;
    }

    private void window(String place, JsonNode served, Answer expected) {
        same(place, "start", served.path("start"), expected.span().first());
        same(place, "end", served.path("end"), expected.span().last());
        same(place, "value", served.path("value"), expected.value());
        if (expected.now().bottom() != null) {
            same(place, "numerator", served.path("numerator"), expected.now().numerator());
        }
        same(place, "denominator", served.path("denominator"), expected.now().bottom());
        same(place, "delta", served.path("delta"), expected.delta());
        same(place, "delta_pct", served.path("delta_pct"), expected.deltaPct());
        same(place, "status", served.path("status"), expected.status());
        same(place, "favorable", served.path("favorable"), expected.favorable());
        prior(place + " prior", served.path("prior"), expected);
    }

    private void prior(String place, JsonNode served, Answer expected) {
        same(place, "start", served.path("start"), expected.priorSpan().first());
        same(place, "end", served.path("end"), expected.priorSpan().last());
        same(place, "value", served.path("value"), expected.prior());
        same(place, "days", served.path("days"), expected.priorSpan().days());
        same(
                place,
                "days_covered",
                served.path("days_covered"),
                expected.before().covered());
    }

    private void same(String place, String field, Object served, @Nullable Object expected) {
        if (!SameValue.test(served, expected)) {
            differences.add("%s: %s %s is %s, expected %s".formatted(question, place, field, served, expected));
        }
    }
}
