package io.barrelhead.deploy.sandbox.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.barrelhead.deploy.oracle.Kpi;
import io.barrelhead.deploy.oracle.Oracle;
import io.barrelhead.deploy.oracle.sandbox.SandboxOracle;
import io.barrelhead.deploy.sandbox.records.Commerce7Shop;
import io.barrelhead.deploy.sandbox.records.SandboxData;
import io.barrelhead.deploy.sandbox.records.SourceRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class BulkOrdersTests {

    private static final Instant UNTIL = Instant.parse("2026-03-08T07:59:59Z");

    @Test
    void givesEachOrderItsOwnIdAndTime() {
        BulkOrders orders = new BulkOrders(1_000, 10, UNTIL);

        assertThat(orders.stream().map(SourceRecord::id))
                .doesNotHaveDuplicates()
                .hasSize(1_000);
        assertThat(orders.get(7).parse().path("orderPaidDate").asString())
                .isEqualTo(orders.get(7).field("updatedAt"))
                .isEqualTo("2026-03-05T20:00:00.000Z");
        assertThat(orders.get(7).parse().path("orderNumber").asInt()).isEqualTo(1_000_007);
    }

    @Test
    void isWorthWhatItSays() {
        SandboxData data = new SandboxData(
                List.of(new Commerce7Shop("shop", "estate", ZoneId.of("America/Los_Angeles"), "tenant", List.of())));
        data.serve("shop", "order", new BulkOrders(1_000, 10, UNTIL));
        Oracle oracle = SandboxOracle.of(data);
        LocalDate day = LocalDate.of(2026, 3, 5);

        assertThat(oracle.measure(Kpi.TOTAL_DTC_REVENUE, "estate", day, day).rounded())
                .hasToString("12000.00");
        assertThat(oracle.measure(Kpi.BOTTLES_SOLD, "estate", day, day).rounded())
                .hasToString("200");
    }
}
