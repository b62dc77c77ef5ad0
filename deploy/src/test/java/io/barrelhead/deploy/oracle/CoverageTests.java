package io.barrelhead.deploy.oracle;

import static io.barrelhead.deploy.oracle.Samples.oracle;
import static io.barrelhead.deploy.oracle.Samples.order;
import static io.barrelhead.deploy.oracle.Samples.visit;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// kpis.md A.7 (k) and A.8.13.
class CoverageTests {

    private static final String SALE =
            "orderPaidDate:'%s',channel:'POS',subTotal:100,items:[{type:'Wine',price:100,quantity:1}]";

    @Test
    void coversFromTheFirstToTheLastDayThatCounts() {
        Oracle oracle = oracle(
                order(SALE.formatted("2024-03-05T20:00:00Z")),
                order(SALE.formatted("2025-03-10T20:00:00Z")),
                order("orderPaidDate:'2024-03-01T20:00:00Z',channel:'POS',subTotal:0,items:[]"));
        Answer answer = ask(oracle, Kpi.TASTING_ROOM_WINE_REVENUE);

        assertThat(answer.before().covered()).isEqualTo(6);
        assertThat(answer.prior()).hasToString("1.00");
    }

    @Test
    void coversTwoSourcesWhereBothDo() {
        Oracle oracle = oracle(
                order(SALE.formatted("2024-03-05T20:00:00Z")),
                order(SALE.formatted("2025-03-10T20:00:00Z")),
                visit("serviceDateTimestamp:'1709928000000',walkinId:'1'"), // 2024-03-08
                visit("walkinId:'2'"));

        assertThat(ask(oracle, Kpi.GUEST_COUNT).before().covered()).isEqualTo(3);
        assertThat(ask(oracle, Kpi.RESERVATION_COUNT).before().covered()).isEqualTo(3);
        assertThat(ask(oracle, Kpi.ORDER_COUNT).before().covered()).isEqualTo(6);
    }

    @Test
    void needsOnlyTheStreamsThatTheEntityHas() {
        OracleConnection shop =
                new OracleConnection("s", "commerce7", "cellar", ZoneId.of("America/Los_Angeles"), Set.of());
        OracleRecord sale = order(SALE.formatted("2025-03-10T20:00:00Z"));
        Oracle oracle = new Oracle(List.of(shop), List.of(new OracleRecord(shop, "order", sale.body())));

        assertThat(oracle.measure(Kpi.GUEST_COUNT, "cellar", Samples.DAY, Samples.DAY)
                        .covered())
                .isEqualTo(1);
        assertThat(oracle.measure(Kpi.RESERVATION_COUNT, "cellar", Samples.DAY, Samples.DAY)
                        .covered())
                .isZero();
    }

    @Test
    void hasNoPriorBeforeTheFirstRecord() {
        Answer answer = ask(oracle(order(SALE.formatted("2025-03-10T20:00:00Z"))), Kpi.ORDER_COUNT);

        assertThat(answer.value()).hasToString("1");
        assertThat(answer.prior()).isNull();
        assertThat(answer.status()).isEqualTo("no_prior");
    }

    private static Answer ask(Oracle oracle, Kpi kpi) {
        return oracle.dashboard(new Question(LocalDate.of(2025, 3, 10), "estate", Compare.CALENDAR, 1))
                .answer(kpi, Window.MTD);
    }
}
