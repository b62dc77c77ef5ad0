package io.barrelhead.kpi.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.barrelhead.kpi.KpiServiceTest;
import io.barrelhead.kpi.PublishedMarts;
import io.barrelhead.kpi.SettableClock;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@KpiServiceTest
class SeriesIT {

    @Autowired
    PublishedMarts marts;

    @Autowired
    SettableClock clock;

    @LocalServerPort
    int port;

    @BeforeEach
    void publishTwoDays() {
        clock.set("2026-03-08T01:00:00Z");
        marts.clear();
        marts.entity("estate", "America/Los_Angeles");
        marts.entity("shop", "America/Los_Angeles", true, false);
        day("estate", 27, "2026-03-03", "2", "100");
        day("shop", 27, "2026-03-04", "3", "20");
        day("estate", 20, "2026-02-20", "1000", null);
        day("estate", 20, "2026-03-04", "10", null);
        day("estate", 23, "2026-03-05", "4", null);
        marts.publish();
    }

    @Test
    void dividesSumsBySumsInEachPeriod() {
        JsonNode week = points("club_conversion_rate?from=2026-03-02&to=2026-03-07&grain=week")
                .get(0);

        assertThat(week.get("start").stringValue()).isEqualTo("2026-03-02");
        assertThat(week.get("end").stringValue()).isEqualTo("2026-03-07");
        assertThat(week.get("value").decimalValue()).isEqualTo("4.1667");
        assertThat(week.get("numerator").decimalValue()).isEqualTo("5");
        assertThat(week.get("denominator").decimalValue()).isEqualTo("120");
    }

    /// B.5: a day of 0/0 changes nothing
    @Test
    void passesOverADayOfNothingInARatio() {
        day("estate", 27, "2026-03-06", "0", "0");
        marts.publish();

        JsonNode week = points("club_conversion_rate?from=2026-03-02&to=2026-03-07&grain=week")
                .get(0);

        assertThat(week.get("value").decimalValue()).isEqualTo("4.1667");
        assertThat(points("club_conversion_rate?from=2026-03-06&to=2026-03-06")
                        .get(0)
                        .get("value")
                        .isNull())
                .isTrue();
    }

    @Test
    void hasNoRatioOnDaysWithoutRecords() {
        JsonNode days = points("club_conversion_rate?from=2026-03-02&to=2026-03-03&entity=estate");

        assertThat(days.get(0).get("value").isNull()).isTrue();
        assertThat(days.get(1).get("value").decimalValue()).isEqualTo("2.0000");
    }

    @Test
    void carriesBalancesOverDaysWithoutRecords() {
        JsonNode days = points("club_active_members?from=2026-03-03&to=2026-03-05");

        assertThat(days).hasSize(3);
        assertThat(days).extracting(point -> point.get("value").intValue()).containsExactly(1000, 1010, 1010);
    }

    @Test
    void dividesCancellationsByTheBalanceBeforeEachPeriod() {
        JsonNode month = points("club_attrition_rate?from=2026-03-05&to=2026-03-07&grain=month")
                .get(0);

        assertThat(month.get("value").decimalValue()).isEqualTo("0.3960");
    }

    @Test
    void showsTheLast28DaysByDefault() {
        JsonNode series = http().json("/api/v1/kpis/total_dtc_revenue/series");

        assertThat(series.get("entity").stringValue()).isEqualTo("ALL");
        assertThat(series.get("grain").stringValue()).isEqualTo("day");
        assertThat(series.get("from").stringValue()).isEqualTo("2026-02-08");
        assertThat(series.get("to").stringValue()).isEqualTo("2026-03-07");
        assertThat(series.get("points")).hasSize(28);
        assertThat(series.at("/points/0/value").decimalValue()).isEqualTo("0.00");
    }

    @Test
    void refusesMorePointsThanItServes() {
        assertProblem("total_dtc_revenue/series?from=2020-01-01", 400, "more than 1000 points by day");
        assertThat(points("total_dtc_revenue?from=2020-01-01&grain=month")).hasSize(75);
    }

    @Test
    void refusesWhatItCannotRead() {
        assertProblem("wine/series", 404, "tasting_room_wine_revenue");
        assertProblem("guest_count/series?grain=hour", 400, "day, week, month, quarter or year");
        assertProblem("guest_count/series?from=2026-03-02&to=2026-03-01", 400, "which is after 'to'");
        assertProblem("guest_count/series?from=March", 400, "'from' is 'March'");
        assertProblem("guest_count/series?entity=barn", 404, "ALL, estate, shop");
        assertThat(http().get("/api/v1/kpis/guest_count/series?entity=shop", "X-Barrelhead-Entities", "estate")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void listsTheCatalogueInPages() {
        JsonNode first = http().json("/api/v1/kpis?limit=20");
        JsonNode rest =
                http().json("/api/v1/kpis?limit=20&cursor=" + first.get("next").stringValue());

        assertThat(first.get("items")).hasSize(20);
        assertThat(rest.get("items")).hasSize(7);
        assertThat(rest.get("next").isNull()).isTrue();
        assertThat(http().get("/api/v1/kpis").body()).startsWith("""
                        {"items":[{"id":1,"code":"tasting_room_wine_revenue","name":"Tasting room wine revenue",\
                        "group":"tasting_room","format":"currency","unit":"USD","decimals":2,"aggregation":"sum","direction":1,\
                        "description":\"""");
    }

    @Test
    void listsTheEntitiesWithTheirSources() {
        assertThat(http().get("/api/v1/entities").body()).isEqualTo("""
                        {"items":[{"id":"ALL","name":"All entities","time_zone":null,"sources":["commerce7","tock"]},\
                        {"id":"estate","name":"Entity estate","time_zone":"America/Los_Angeles","sources":["commerce7","tock"]},\
                        {"id":"shop","name":"Entity shop","time_zone":"America/Los_Angeles","sources":["commerce7"]}],"next":null}""");
        assertThat(http().json("/api/v1/entities", "X-Barrelhead-Entities", "shop")
                        .get("items"))
                .hasSize(1);
    }

    @Test
    void describesItselfInSnakeCase() {
        String api = http().get("/v3/api-docs").body();

        assertThat(api).contains("\"openapi\":\"3.1", "/api/v1/kpis/{code}/series", "\"days_covered\"", "\"as_of\"");
        assertThat(api).doesNotContain("daysCovered", "X-Barrelhead");
    }

    private void assertProblem(String path, int status, String detail) {
        HttpResponse<String> refused = http().get("/api/v1/kpis/" + path);

        assertThat(refused.statusCode()).isEqualTo(status);
        assertThat(refused.body()).contains(detail);
    }

    private JsonNode points(String query) {
        return http().json("/api/v1/kpis/" + query.replace("?", "/series?")).get("points");
    }

    private void day(String entity, int kpi, String day, String numerator, @Nullable String over) {
        marts.component(entity, kpi, LocalDate.parse(day), numerator, over);
    }

    private Http http() {
        return new Http(port);
    }
}
