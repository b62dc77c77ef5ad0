package io.barrelhead.deploy.crash;

import io.barrelhead.deploy.launch.gateway.NoAnswer;
import io.barrelhead.deploy.launch.problem.Problem;
import io.barrelhead.deploy.system.RunningSystem;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// The dashboard as the gateway serves it: every order in its last 28 days, and no generation before one that was seen.
final class DashboardLook implements Reader.Look {

    private final RunningSystem system;
    private long generation;

    DashboardLook(RunningSystem system) {
        this.system = system;
    }

    @Override
    public Optional<String> now() throws Reader.Unanswered {
        try {
            return whatIsWrong(system.get("/api/v1/dashboard?entity=" + Movers.ENTITY));
        } catch (NoAnswer e) {
            throw new Reader.Unanswered(e);
        } catch (Problem e) {
            return Optional.of(e.what());
        }
    }

    private Optional<String> whatIsWrong(JsonNode dashboard) {
        long before = generation;
        generation = dashboard.path("generation").asLong(0);
        if (generation < before) {
            return Optional.of("generation %d after %d".formatted(generation, before));
        }
        boolean whole = dashboard.path("kpis").size() == 27
                && last28(dashboard, 13) == Movers.ORDERS
                && last28(dashboard, 1) == 90 * Movers.ORDERS
                && last28(dashboard, 14) == 2 * Movers.ORDERS;
        return whole
                ? Optional.empty()
                : Optional.of("generation %d: %d KPIs, %d orders, %d of wine, %d bottles"
                        .formatted(
                                generation,
                                dashboard.path("kpis").size(),
                                last28(dashboard, 13),
                                last28(dashboard, 1),
                                last28(dashboard, 14)));
    }

    private static int last28(JsonNode dashboard, int id) {
        return dashboard
                .path("kpis")
                .valueStream()
                .filter(kpi -> kpi.path("id").asInt() == id)
                .map(kpi -> kpi.path("windows").path("last28").path("value").asInt(0))
                .findFirst()
                .orElse(0);
    }
}
