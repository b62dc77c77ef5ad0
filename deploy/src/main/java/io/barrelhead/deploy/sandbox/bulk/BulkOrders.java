package io.barrelhead.deploy.sandbox.bulk;

import io.barrelhead.deploy.sandbox.records.Json;
import io.barrelhead.deploy.sandbox.records.SourceRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.AbstractList;
import java.util.Map;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.UUID;

/// Orders that exist only while they are read: each is one template with its own id, number and time. Order `i` was
/// paid
/// on day `i mod days`, some seconds after 20:00 UTC, so that every answer touches many days. Each is a POS sale of 2
/// bottles at 45.00 and a tasting at 30.00: 120.00 of revenue, 1 order, 2 bottles.
public final class BulkOrders extends AbstractList<SourceRecord> implements RandomAccess {

    private final OrderTemplate template = OrderTemplate.load();
    private final int count;
    private final int days;
    private final Instant firstPaid;

    /// @param until the end of the last day, UTC
    public BulkOrders(int count, int days, Instant until) {
        this.count = count;
        this.days = days;
        this.firstPaid = until.atOffset(ZoneOffset.UTC)
                .toLocalDate()
                .minusDays(days)
                .atTime(20, 0)
                .toInstant(ZoneOffset.UTC);
    }

    @Override
    public int size() {
        return count;
    }

    @Override
    public SourceRecord get(int index) {
        Objects.checkIndex(index, count);
        String id = new UUID(index * 0x9E3779B97F4A7C15L, index).toString();
        String paidAt = Json.time(paidAt(index));
        byte[] body = template.fill(id, paidAt, 1_000_000 + index);
        return new SourceRecord(id, body, Map.of("updatedAt", paidAt, "orderPaidDate", paidAt, "channel", "POS"));
    }

    public Instant paidAt(int index) {
        return firstPaid.plus(Duration.ofDays(index % days)).plusSeconds((index / days) % 7_200);
    }
}
