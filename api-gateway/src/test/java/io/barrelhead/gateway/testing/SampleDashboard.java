package io.barrelhead.gateway.testing;

import io.barrelhead.gateway.testing.Upstream.Reply;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What a kpi-service would answer: 27 KPIs, two entities. KPI 1 has round numbers and a year before that is partly
/// covered in the year to date; KPI 2 has no value there.
public final class SampleDashboard {

    private SampleDashboard() {}

    public static void on(Upstream kpi, boolean stale) {
        kpi.reply("/api/v1/entities", """
                {"items":[{"id":"ALL","name":"All estates"},{"id":"estate","name":"Estate"}],"next":null}""");
        kpi.reply("/api/v1/kpis", "{\"items\":[%s],\"next\":null}".formatted(each("\"decimals\":2")));
        kpi.reply("/api/v1/dashboard", asked -> {
            boolean all = asked.uri().getQuery().contains("entity=ALL");
            String body = dashboard(all ? "65000.00" : "40000.00", stale);
            return new Reply(
                    200, Map.of("Content-Type", "application/json", "ETag", "\"" + body.hashCode() + "\""), body);
        });
    }

    private static String dashboard(String value, boolean stale) {
        String windows = "\"windows\":{\"mtd\":%1$s,\"qtd\":%1$s,\"ytd\":%2$s,\"last28\":%1$s}"
                .formatted(window(value, "ok", 66, "8.3333"), window("null", "no_value", 66, "null"));
        return """
               {"as_of":"2026-03-07","entity":"ALL","compare":"calendar","currency":"USD","generation":412,
               "newest_record_at":"2026-03-07T21:14:09Z","published_at":"2026-03-07T21:14:09.6Z","stale":%s,
               "stale_reason":"unique_fct_orders failed","tests":{"passed":61,"warned":0,"failed":0},"kpis":[%s]}""".formatted(
                stale,
                each(windows).replaceFirst("\"ytd\":\\{[^}]*}[^}]*}", "\"ytd\":" + window(value, "ok", 9, "2100.0")));
    }

    private static String window(String value, String status, int covered, String percent) {
        return """
               {"start":"2026-01-01","end":"2026-03-07","value":%s,"prior":{"start":"2025-01-01","end":"2025-03-07",
               "value":60000.00,"days":66,"days_covered":%d},"delta":5000.00,"delta_pct":%s,"status":"%s","favorable":true}""".formatted(value, covered, percent, status);
    }

    private static String each(String more) {
        return IntStream.rangeClosed(1, 27)
                .mapToObj(id -> """
                        {"id":%1$d,"code":"kpi_%1$d","name":"KPI %1$d","group":"tasting_room","format":"currency",
                        "unit":"USD","direction":1,%2$s}""".formatted(id, more))
                .collect(Collectors.joining(","));
    }
}
