package io.barrelhead.deploy.crash;

import io.barrelhead.deploy.sandbox.bulk.BulkOrders;
import io.barrelhead.deploy.sandbox.records.Commerce7Shop;
import io.barrelhead.deploy.sandbox.records.Json;
import io.barrelhead.deploy.sandbox.records.SandboxData;
import io.barrelhead.deploy.sandbox.records.SourceRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import tools.jackson.databind.node.ObjectNode;

/// Orders that never become more or fewer but move from day to day, so that whoever sees some twice or not at all saw
/// half of a change. Each is a sale of 2 bottles for 90.00 and a tasting for 30.00. A year of another shop's orders is
/// there to be modelled with them.
record Movers(SandboxData data, RandomGenerator random) {

    static final String ENTITY = "moving";
    static final int ORDERS = 60;
    private static final String SHOP = "moving-shop";
    private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");
    private static final int DAYS = 10;
    private static final int MOST_AT_ONCE = 5;

    static Movers make(RandomGenerator random) {
        SandboxData data = new SandboxData(List.of(
                new Commerce7Shop(SHOP, ENTITY, ZONE, "tenant-moving", List.of()),
                new Commerce7Shop("still-shop", "still", ZONE, "tenant-still", List.of())));
        Instant today = Laboratory.CLOCK.instant();
        data.serve("still-shop", "order", new BulkOrders(365 * 20, 365, today));
        new BulkOrders(ORDERS, DAYS, today).forEach(order -> data.put(SHOP, "order", order.parse()));
        return new Movers(data, random);
    }

    /// How many orders the source has on each day, by the shop's local time.
    SortedMap<LocalDate, Integer> byDay() {
        SortedMap<LocalDate, Integer> days = new TreeMap<>();
        for (SourceRecord order : data.records(SHOP, "order")) {
            Instant paid = Instant.parse(order.parse().path("orderPaidDate").asString());
            days.merge(paid.atZone(ZONE).toLocalDate(), 1, Integer::sum);
        }
        return days;
    }

    /// Moves a few to other days, each once: a source has no two versions of one moment.
    void move() {
        List<SourceRecord> orders = data.records(SHOP, "order");
        random.ints(0, orders.size())
                .distinct()
                .limit(1 + random.nextInt(MOST_AT_ONCE))
                .mapToObj(orders::get)
                .forEach(order -> move(order.parse()));
    }

    private void move(ObjectNode order) {
        Instant now = Laboratory.CLOCK.instant();
        order.put(
                "orderPaidDate",
                Json.time(now.minus(Duration.ofDays(1 + random.nextInt(DAYS))).minusSeconds(random.nextInt(3_600))));
        order.put("updatedAt", Json.time(now));
        data.put(SHOP, "order", order);
    }
}
