package io.barrelhead.transform.domain;

import io.barrelhead.contracts.ConnectionId;
import io.barrelhead.contracts.EntityId;
import io.barrelhead.contracts.RecordKey;
import io.barrelhead.contracts.RunId;
import io.barrelhead.contracts.SourceVersion;
import io.barrelhead.contracts.StreamName;
import io.barrelhead.contracts.events.RecordEvent.RecordReceived;
import io.barrelhead.transform.connections.Connection;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One case: an entity of its own, with a shop at Commerce7 and a tasting room at Tock.
final class Estate {

    private final Winery winery;
    private final String name;
    private final ZoneId zone;
    private final List<String> excludedTags;
    private final List<RecordReceived> records = new ArrayList<>();
    private @Nullable RunId run;

    Estate(Winery winery, String name, ZoneId zone, List<String> excludedTags) {
        this.winery = winery;
        this.name = name;
        this.zone = zone;
        this.excludedTags = List.copyOf(excludedTags);
    }

    String name() {
        return name;
    }

    /// From now on records come through this run, or through webhooks where it is null.
    Estate through(@Nullable RunId through) {
        run = through;
        return this;
    }

    Estate order(Body order) {
        return order("order-" + records.size(), 1, order);
    }

    Estate order(String id, long version, Body order) {
        return commerce7("order", id, version, order);
    }

    Estate membership(Body membership) {
        return commerce7("club_membership", "membership-" + records.size(), 1, membership);
    }

    Estate commerce7(String stream, String id, long version, Body body) {
        return add("commerce7", shop(), stream, id, SourceVersion.of(version), body, false);
    }

    Estate visit(Body reservation) {
        return visit("reservation-" + records.size(), 1, reservation);
    }

    Estate visit(String id, long version, Body reservation) {
        return add("tock", rooms(), "reservation", id, SourceVersion.of(version), reservation, false);
    }

    Estate deleted(String stream, String id, long version) {
        boolean visit = stream.equals("reservation");
        return add(
                visit ? "tock" : "commerce7",
                visit ? rooms() : shop(),
                stream,
                id,
                SourceVersion.of(version),
                Body.body().with("deleted", true),
                true);
    }

    /// The value of a KPI, without zeros at its end; `null` for a ratio without denominator, `none` without a row.
    String kpi(int kpi, String day) {
        return winery.value(
                "select trim_scale(value)::text from kpi_models.fact_kpi_daily where entity_id = ? and kpi_date = ?::date"
                        + " and kpi_id = " + kpi,
                name,
                day);
    }

    /// An amount of `agg_daily_revenue`.
    String daily(String column, String day) {
        return winery.value(
                "select trim_scale(%s)::text from marts.agg_daily_revenue where entity_id = ? and kpi_date = ?::date"
                        .formatted(column),
                name,
                day);
    }

    /// Which records count on a day.
    String coverage(String day) {
        return winery.value("""
                select concat_ws(' ', case when has_orders then 'orders' end,
                    case when has_reservations then 'reservations' end, case when has_memberships then 'memberships' end)
                from marts.agg_daily_components where entity_id = ? and kpi_date = ?::date""", name, day);
    }

    List<Connection> connections() {
        return List.of(connection("commerce7", shop()), connection("tock", rooms()));
    }

    List<RecordReceived> takeRecords() {
        List<RecordReceived> taken = List.copyOf(records);
        records.clear();
        return taken;
    }

    private Estate add(
            String source,
            String connection,
            String stream,
            String id,
            SourceVersion version,
            Body body,
            boolean deleted) {
        records.add(new RecordReceived(
                source,
                new EntityId(name),
                new RecordKey(new ConnectionId(connection), new StreamName(stream), id),
                version,
                deleted,
                run,
                run == null ? 0 : 1,
                body.json().getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    private Connection connection(String source, String id) {
        return new Connection(new ConnectionId(id), source, new EntityId(name), zone, excludedTags);
    }

    private String shop() {
        return name + "-shop";
    }

    private String rooms() {
        return name + "-rooms";
    }
}
