package io.barrelhead.deploy.bench;

import io.barrelhead.deploy.sandbox.bulk.BulkOrders;
import io.barrelhead.deploy.sandbox.records.Commerce7Shop;
import io.barrelhead.deploy.sandbox.records.SandboxConnection;
import io.barrelhead.deploy.sandbox.records.SandboxData;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// Years of orders of one winery, in blocks that can be loaded one after the other: each block is a shop of its own,
/// and
/// all shops are of one entity. Block by block the history doubles: 1, 2, 4, 8, 16 years.
final class History {

    static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");
    private static final int DAYS_A_YEAR = 365;

    private final Instant present;
    private final int ordersADay;
    private final SandboxData data;

    /// @param years as many years in all; a power of two
    /// @param present the history ends on the day before
    History(int years, int ordersADay, Instant present) {
        this.present = present;
        this.ordersADay = ordersADay;
        List<SandboxConnection> shops = new ArrayList<>();
        for (int until = 1; until <= years; until *= 2) {
            shops.add(new Commerce7Shop(shop(until), "estate", ZONE, "tenant-" + until, List.of()));
        }
        data = new SandboxData(shops);
        for (int until = 1; until <= years; until *= 2) {
            data.serve(shop(until), "order", block(until));
        }
    }

    SandboxData data() {
        return data;
    }

    /// The shop whose orders make the history this long.
    static String shop(int years) {
        return "shop-" + years;
    }

    /// The orders of the half of the years that comes before what the blocks before hold.
    BulkOrders block(int years) {
        int from = years / 2;
        int days = (years - from) * DAYS_A_YEAR;
        return new BulkOrders(days * ordersADay, days, present.minus(Duration.ofDays((long) from * DAYS_A_YEAR)));
    }
}
