package io.barrelhead.gateway.offer;

import static org.assertj.core.api.Assertions.assertThat;

import io.barrelhead.gateway.testing.TestGateway;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every public route for every role. A route missing here fails the build.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RouteRoleMatrixIT {

    /// Columns: no key, viewer, operator, admin. Webhooks carry their connection's own secret, which the service behind
    /// checks: here it says yes to everyone.
    private static final String MATRIX = """
            GET /api/v1/kpis                     401 200 200 200
            GET /api/v1/kpis/{code}/series       401 200 200 200
            GET /api/v1/dashboard                401 200 200 200
            GET /api/v1/entities                 401 200 200 200
            GET /api/v1/freshness                401 200 200 200
            POST /api/v1/ingestions              401 403 200 200
            GET /api/v1/ingestions               401 403 200 200
            GET /api/v1/ingestions/{id}          401 403 200 200
            DELETE /api/v1/ingestions/{id}       401 403 200 200
            GET /api/v1/connections              401 403 200 200
            GET /api/v1/schedules                401 403 200 200
            PATCH /api/v1/schedules/{id}         401 403 200 200
            POST /api/v1/schedules/{id}/run      401 403 200 200
            POST /api/v1/transforms              401 403 200 200
            GET /api/v1/transforms               401 403 200 200
            GET /api/v1/transforms/{id}          401 403 200 200
            POST /api/v1/setups                  401 403 200 200
            GET /api/v1/setups                   401 403 200 200
            GET /api/v1/setups/preflight         401 403 200 200
            GET /api/v1/setups/{id}              401 403 200 200
            POST /api/v1/validations             401 403 200 200
            GET /api/v1/validations              401 403 200 200
            POST /api/v1/parity-checks           401 403 200 200
            GET /api/v1/parity-checks            401 403 200 200
            GET /api/v1/parity-checks/{id}       401 403 200 200
            POST /api/v1/parity-checks/{id}/mend 401 403 200 200
            GET /api/v1/dbt-docs/{file}          401 403 200 200
            GET /api/v1/dead-letters             401 403 200 200
            POST /api/v1/dead-letters/replay     401 403 200 200
            POST /api/v1/dead-letters/{id}/replay 401 403 200 200
            GET /api/v1/reconciliations          401 403 200 200
            GET /api/v1/reconciliations/{id}     401 403 200 200
            POST /api/v1/reconciliations/{id}/confirm 401 403 200 200
            GET /api/v1/keys                     401 403 403 200
            POST /api/v1/keys                    401 403 403 400
            DELETE /api/v1/keys/{id}             401 403 403 404
            POST /webhooks/commerce7/{connection} 200 200 200 200
            POST /webhooks/tock/{connection}     200 200 200 200
            GET /                                200 200 200 200
            GET /favicon.svg                     200 200 200 200
            GET /css/{file}                      200 200 200 200
            GET /js/{file}                       200 200 200 200
            GET /dbt-docs                        200 200 200 200
            GET /dbt-docs/{file}                 200 200 200 200
            GET /docs                            200 200 200 200
            GET /docs/{file}                     200 200 200 200
            GET /openapi.json                    200 200 200 200
            """;

    private static final Map<String, String> FILES = Map.of(
            "/css", "base.css",
            "/js", "main.js",
            "/docs", "swagger-ui.css",
            "/dbt-docs", "frame.html",
            "/api/v1/dbt-docs", "manifest.json");

    private final TestGateway gateway = TestGateway.shared();
    private final Map<String, String> keys = Map.of(
            "viewer", gateway.key("viewer"),
            "operator", gateway.key("operator"),
            "admin", gateway.key("admin"));

    @ParameterizedTest
    @MethodSource("rows")
    void answersEachRoleAsTheMatrixSays(Row row) {
        Map<String, Integer> statuses = new TreeMap<>(Map.of("none", ask(row, null)));
        keys.forEach((role, key) -> statuses.put(role, ask(row, key)));
        assertThat(statuses).isEqualTo(row.expected());
    }

    @Test
    void listsEveryPublicRoute() {
        assertThat(rows().stream().map(Row::route))
                .containsExactlyElementsOf(
                        PublicRoutes.ALL.stream().map(PublicRoute::toString).toList());
    }

    private int ask(Row row, @Nullable String key) {
        var request = key == null ? gateway.anonymous(row.path()) : gateway.request(row.path(), key);
        return gateway.send(request.method(row.method(), BodyPublishers.ofString("{}"))
                        .header("Content-Type", "application/json"))
                .status();
    }

    static List<Row> rows() {
        return MATRIX.lines().map(Row::parse).toList();
    }

    record Row(String route, Map<String, Integer> expected) {

        static Row parse(String line) {
            List<String> cells = List.of(line.split(" +"));
            Map<String, Integer> expected = IntStream.range(0, 4)
                    .boxed()
                    .collect(Collectors.toMap(
                            List.of("none", "viewer", "operator", "admin")::get,
                            column -> Integer.valueOf(cells.get(2 + column))));
            return new Row(cells.get(0) + " " + cells.get(1), new TreeMap<>(expected));
        }

        String method() {
            return route.split(" ")[0];
        }

        String path() {
            String path = route.split(" ")[1];
            String folder = path.substring(0, Math.max(path.lastIndexOf('/'), 0));
            return path.replace("{file}", FILES.getOrDefault(folder, "")).replaceAll("\\{[^}]*}", "aaaaaaaa");
        }

        @Override
        public String toString() {
            return route;
        }
    }
}
