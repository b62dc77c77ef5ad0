package io.barrelhead.kpi.serve;

import static io.barrelhead.kpi.db.kpi.Tables.AGG_KPI_DASHBOARD;
import static org.assertj.core.api.Assertions.assertThat;

import io.barrelhead.kpi.KpiServiceTest;
import io.barrelhead.kpi.PublishedMarts;
import io.barrelhead.kpi.SettableClock;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@KpiServiceTest
class DashboardIT {

    private static final String SEVENTH_OF_MARCH = "/api/v1/dashboard?entity=estate&as_of=2026-03-07";

    @Autowired
    PublishedMarts marts;

    @Autowired
    SettableClock clock;

    @Autowired
    DSLContext dsl;

    @LocalServerPort
    int port;

    @BeforeEach
    void publishTwoMarches() {
        dsl.execute("truncate kpi.as_of_day cascade");
        clock.set("2026-03-08T01:00:00Z");
        marts.clear();
        marts.entity("estate", "America/Los_Angeles");
        marts.entity("barossa", "Australia/Adelaide");
        marts.component("estate", 1, LocalDate.of(2026, 3, 7), "65000", null);
        marts.component("estate", 1, LocalDate.of(2025, 3, 7), "60000", null);
        marts.component("barossa", 1, LocalDate.of(2026, 3, 1), "0.05", null);
        marts.coveredByAll("estate", LocalDate.of(2025, 1, 1), LocalDate.of(2026, 3, 7));
    }

    @Test
    void answersInTheAgreedForm() {
        long generation = marts.publish();

        String body = http().get(SEVENTH_OF_MARCH).body();

        assertThat(body).startsWith("""
                        {"as_of":"2026-03-07","entity":"estate","compare":"calendar","fiscal_start_month":1,"currency":"USD",\
                        "generation":%d,"newest_record_at":"2026-03-07T21:14:09Z","published_at":"2026-03-07T21:14:09.600Z",\
                        "stale":false,"tests":{"passed":61,"warned":1,"failed":0,\
                        "transform_id":"00000000-0000-7000-8000-000000000001"},"kpis":[{"id":1,\
                        "code":"tasting_room_wine_revenue","name":"Tasting room wine revenue","group":"tasting_room",\
                        "format":"currency","unit":"USD","direction":1,"windows":{"mtd":{"start":"2026-03-01",\
                        "end":"2026-03-07","value":65000.00,"numerator":65000.00,"denominator":null,\
                        "prior":{"start":"2025-03-01","end":"2025-03-07","value":60000.00,"days":7,"days_covered":7},\
                        "delta":5000.00,"delta_pct":8.3333,"status":"ok","favorable":true},"qtd":{""".formatted(generation));
    }

    @Test
    void answersAllKpisInAllWindows() {
        marts.publish();

        JsonNode kpis = http().json(SEVENTH_OF_MARCH).get("kpis");

        assertThat(kpis).hasSize(27);
        assertThat(kpis)
                .allSatisfy(kpi ->
                        assertThat(kpi.get("windows").propertyNames()).containsExactly("mtd", "qtd", "ytd", "last28"));
    }

    @Test
    void addsTheEntitiesUpForAll() {
        marts.publish();

        JsonNode all = http().json("/api/v1/dashboard");

        assertThat(all.get("as_of").stringValue()).isEqualTo("2026-03-07");
        assertThat(all.at("/kpis/0/windows/mtd/value").decimalValue()).isEqualTo("65000.05");
    }

    @Test
    void comparesWithTheSameWeekdaysWhenAsked() {
        marts.publish();

        JsonNode aligned = http().json(SEVENTH_OF_MARCH + "&compare=aligned364");

        assertThat(aligned.get("compare").stringValue()).isEqualTo("aligned364");
        assertThat(aligned.at("/kpis/0/windows/mtd/prior/start").stringValue()).isEqualTo("2025-03-02");
        assertThat(aligned.at("/kpis/0/windows/mtd/prior/end").stringValue()).isEqualTo("2025-03-08");
    }

    @Test
    void says304WhileNothingChanged() {
        marts.publish();
        HttpResponse<String> first = http().get(SEVENTH_OF_MARCH);
        String etag = first.headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = http().get(SEVENTH_OF_MARCH, "If-None-Match", etag);

        assertThat(etag).startsWith("\"");
        assertThat(first.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void says200WithTheNextGeneration() {
        marts.publish();
        String etag = http().get(SEVENTH_OF_MARCH).headers().firstValue("ETag").orElseThrow();
        marts.component("estate", 1, LocalDate.of(2026, 3, 6), "1", null);
        marts.publish();

        HttpResponse<String> next = http().get(SEVENTH_OF_MARCH, "If-None-Match", etag);

        assertThat(next.statusCode()).isEqualTo(200);
        assertThat(next.body()).contains("\"value\":65001.00");
    }

    @Test
    void tellsThatTheNumbersAreStaleAndWhy() {
        marts.publish();
        http().get(SEVENTH_OF_MARCH);
        marts.goStale("a test failed: revenue adds up");

        JsonNode stale = http().json(SEVENTH_OF_MARCH);

        assertThat(stale.get("stale").booleanValue()).isTrue();
        assertThat(stale.get("stale_reason").stringValue()).isEqualTo("a test failed: revenue adds up");
    }

    @Test
    void endsOnTheEntitysLocalDayByDefault() {
        clock.set("2026-03-08T07:59:00Z");
        marts.publish();

        assertThat(http().json("/api/v1/dashboard?entity=estate").get("as_of").stringValue())
                .isEqualTo("2026-03-07");
        assertThat(http().json("/api/v1/dashboard?entity=barossa").get("as_of").stringValue())
                .isEqualTo("2026-03-08");
        assertThat(http().json("/api/v1/dashboard?entity=ALL").get("as_of").stringValue())
                .isEqualTo("2026-03-07");
    }

    /// A.8.14
    @Test
    void refusesADayThatIsStillToCome() {
        marts.publish();

        assertProblem(
                "/api/v1/dashboard?entity=estate&as_of=2026-03-08", 400, "the latest day of estate is 2026-03-07");
        assertThat(http().get("/api/v1/dashboard?entity=barossa&as_of=2026-03-08")
                        .statusCode())
                .isEqualTo(200);
        assertProblem("/api/v1/dashboard?as_of=2026-03-08", 400, "the latest day of ALL is 2026-03-07");
    }

    @Test
    void refusesWhatItCannotRead() {
        marts.publish();

        assertProblem("/api/v1/dashboard?as_of=yesterday", 400, "write it like 2026-03-07");
        assertProblem("/api/v1/dashboard?as_of=2026-02-30", 400, "write it like 2026-03-07");
        assertProblem("/api/v1/dashboard?compare=moon", 400, "calendar or aligned364");
        assertProblem("/api/v1/dashboard?entity=barn", 404, "name one of ALL, barossa, estate");
    }

    /// A.7 (l)
    @Test
    void answersAWindowThatBeginsBeforeTheCalendarOfTheMarts() {
        marts.publish();

        JsonNode early = http().json("/api/v1/dashboard?entity=estate&as_of=2015-01-10");
        JsonNode last28 = early.at("/kpis/0/windows/last28");

        assertThat(last28.get("start").stringValue()).isEqualTo("2014-12-14");
        assertThat(last28.get("value").decimalValue()).isEqualTo("0.00");
        assertThat(last28.at("/prior/value").isNull()).isTrue();
        assertThat(last28.at("/prior/days").intValue()).isEqualTo(28);
        assertThat(last28.at("/prior/days_covered").intValue()).isZero();
        assertThat(last28.get("status").stringValue()).isEqualTo("no_prior");
    }

    /// A.8.13, B.5
    @Test
    void answersZeroesAndNoRatiosForACurrentWindowWithoutCoverage() {
        marts.publish();

        JsonNode kpis =
                http().json("/api/v1/dashboard?entity=barossa&as_of=2024-03-07").get("kpis");

        assertThat(kpis.at("/0/windows/ytd/value").decimalValue()).isEqualTo("0.00");
        assertThat(kpis.at("/19/windows/ytd/value").decimalValue()).isEqualTo("0");
        assertThat(kpis.at("/23/windows/ytd/value").isNull()).isTrue();
        assertThat(kpis.at("/23/windows/ytd/status").stringValue()).isEqualTo("no_value");
    }

    @Test
    void showsABoundKeyItsOwnEntitiesOnly() {
        marts.publish();

        assertThat(http().get(SEVENTH_OF_MARCH, "X-Barrelhead-Entities", "estate")
                        .statusCode())
                .isEqualTo(200);
        assertThat(http().get(SEVENTH_OF_MARCH, "X-Barrelhead-Entities", "barossa")
                        .statusCode())
                .isEqualTo(403);
        assertThat(http().get("/api/v1/dashboard", "X-Barrelhead-Entities", "estate")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void asksForPatienceBeforeTheFirstGeneration() {
        HttpResponse<String> early = http().get(SEVENTH_OF_MARCH);

        assertProblem(SEVENTH_OF_MARCH, 503, "no generation has been published yet");
        assertThat(early.headers().firstValue("Retry-After")).contains("5");
    }

    @Test
    void storesADayOfThePastThatWasAskedFor() {
        marts.publish();

        http().get("/api/v1/dashboard?entity=estate&as_of=2025-03-07");
        http().get("/api/v1/dashboard?entity=estate&as_of=2025-03-06&compare=aligned364");
        http().get(SEVENTH_OF_MARCH);

        assertThat(dsl.fetchCount(AGG_KPI_DASHBOARD)).isEqualTo(27);
        assertThat(dsl.fetchValue(
                        "select ytd_value from kpi.agg_kpi_dashboard where kpi_id = 1 and as_of_date = '2025-03-07'"))
                .hasToString("60000.00");
    }

    private void assertProblem(String path, int status, String detail) {
        HttpResponse<String> refused = http().get(path);

        assertThat(refused.statusCode()).isEqualTo(status);
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(refused.body()).contains(detail);
    }

    private Http http() {
        return new Http(port);
    }
}
