package io.barrelhead.transform.reconcile;

import io.barrelhead.contracts.ConnectionId;
import io.barrelhead.contracts.EntityId;
import io.barrelhead.contracts.RecordKey;
import io.barrelhead.contracts.RunId;
import io.barrelhead.contracts.SourceVersion;
import io.barrelhead.contracts.StreamName;
import io.barrelhead.contracts.events.RecordEvent.RecordReceived;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A source with a few orders that are made, changed, deleted and made again, each change with a later version.
final class Source {

    private static final int ORDERS = 8;

    private final Map<String, Long> versions = new TreeMap<>();
    private final String connection;
    private final Random random;
    private long lastVersion;

    Source(String connection, Random random) {
        this.connection = connection;
        this.random = random;
    }

    /// @return the webhook that tells it
    RecordReceived change() {
        String id = "o-" + random.nextInt(ORDERS);
        Long before = versions.get(id);
        if (before != null && random.nextInt(3) == 0) {
            versions.remove(id);
            return event(id, SourceVersion.of(before, 1L), true, null, "{\"action\":\"Delete\"}");
        }
        lastVersion++;
        versions.put(id, lastVersion);
        return order(id, lastVersion, null);
    }

    /// The orders that changed after a version, as a run reads them.
    List<RecordReceived> readSince(long version, RunId run) {
        List<RecordReceived> read = new ArrayList<>();
        versions.forEach((id, own) -> {
            if (own > version) {
                read.add(order(id, own, run));
            }
        });
        return read;
    }

    /// One that the landing has to refuse; of a record of its own, as a later version in the same batch would supersede
    /// it.
    RecordReceived broken() {
        lastVersion++;
        return event("x-" + lastVersion, SourceVersion.of(lastVersion), false, null, "{\"note\":\"\\u0000\"}");
    }

    long lastVersion() {
        return lastVersion;
    }

    boolean isEmpty() {
        return versions.isEmpty();
    }

    /// What the orders come to, by day.
    void addTo(SortedMap<String, Takings> days) {
        versions.values().forEach(version -> days.merge(day(version), new Takings(1, cents(version)), Takings::plus));
    }

    /// `id|version|day` of each order that there is.
    List<String> state() {
        return versions.entrySet().stream()
                .map(it -> "%s|{%d}|%s".formatted(it.getKey(), it.getValue(), day(it.getValue())))
                .toList();
    }

    private RecordReceived order(String id, long version, @Nullable RunId run) {
        String body = """
                {"id": "%s", "orderPaidDate": "%sT20:00:00Z", "channel": "POS", "purchaseType": "Regular",
                 "paymentStatus": "Paid", "subTotal": %3$d,
                 "items": [{"type": "Wine", "quantity": 1, "price": %3$d}]}""".formatted(id, day(version), cents(version));
        return event(id, SourceVersion.of(version), false, run, body);
    }

    private static long cents(long version) {
        return 1_000 + version % 97;
    }

    private static String day(long version) {
        return "2026-03-%02d".formatted(1 + version % 28);
    }

    private RecordReceived event(String id, SourceVersion version, boolean deleted, @Nullable RunId run, String body) {
        return new RecordReceived(
                "commerce7",
                new EntityId("estate"),
                new RecordKey(new ConnectionId(connection), new StreamName("order"), id),
                version,
                deleted,
                run,
                run == null ? 0 : 1,
                body.getBytes(StandardCharsets.UTF_8));
    }
}
