package io.barrelhead.kpi.serve;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jooq.JSONB;
import tools.jackson.databind.JsonNode;

/// What the service answers, for tests of what it stores.
public final class DashboardAnswers {

    private DashboardAnswers() {}

    /// The KPIs' objects by id, as they are in the answer.
    public static Map<Integer, JSONB> kpis(int port, String entity, LocalDate asOf) {
        Map<Integer, JSONB> kpis = new HashMap<>();
        JsonNode answer = new Http(port).json("/api/v1/dashboard?entity=%s&as_of=%s".formatted(entity, asOf));
        for (JsonNode kpi : answer.get("kpis")) {
            kpis.put(kpi.get("id").intValue(), JSONB.valueOf(kpi.toString()));
        }
        return kpis;
    }
}
