package io.barrelhead.transform.connections;

import static io.barrelhead.transform.db.transform.Tables.CONNECTION;
import static io.barrelhead.transform.db.transform.Tables.WINERY;

import io.barrelhead.transform.db.transform.tables.records.ConnectionRecord;
import java.util.List;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes the configuration where the models read it, and follows it in `raw`: another entity or another time zone
/// moves
/// a connection's records.
public final class ConnectionTable {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectionTable.class);

    /// The columns that a record's day depends on, by table.
    private static final List<String> MOVES = List.of(
            move("commerce7_order", "{1}", ""),
            move("commerce7_customer", "{1}", ""),
            move("commerce7_club", "{1}", ""),
            move("commerce7_product", "{1}", ""),
            move("commerce7_club_membership", "{1}", ", ended_on = (ended_at at time zone {1})::date"),
            move("tock_reservation", "coalesce(body -> 'business' ->> 'timeZone', {1})", ""),
            move("tock_guest", "{1}", ""));

    private ConnectionTable() {}

    /// At the start, before any transform. Changes nothing where nothing changed.
    public static void write(DSLContext sql, Connections connections) {
        sql.transaction(inner -> {
            DSLContext transaction = inner.dsl();
            transaction.execute("lock table transform.connection in exclusive mode");
            writeWinery(transaction, connections);
            for (Connection connection : connections.all()) {
                write(transaction, connection);
            }
            removeOthers(transaction, connections);
        });
    }

    private static void write(DSLContext sql, Connection connection) {
        ConnectionRecord before = sql.fetchOne(
                CONNECTION, CONNECTION.CONNECTION_ID.eq(connection.id().value()));
        boolean moves = before != null
                && !(before.getEntityId().equals(connection.entity().value())
                        && before.getTimeZone().equals(connection.timeZone().getId()));
        ConnectionRecord row = before == null ? sql.newRecord(CONNECTION) : before;
        row.setConnectionId(connection.id().value());
        row.setSource(connection.source());
        row.setEntityId(connection.entity().value());
        row.setTimeZone(connection.timeZone().getId());
        row.setExcludedOrderTags(connection.excludedOrderTags().toArray(String[]::new));
        row.store();
        if (moves) {
            move(sql, connection);
        }
    }

    private static void move(DSLContext sql, Connection connection) {
        LOG.info(
                "connection {} is now of entity {} in {}: its records move",
                connection.id(),
                connection.entity(),
                connection.timeZone());
        for (String move : MOVES) {
            sql.execute(
                    move,
                    connection.entity().value(),
                    connection.timeZone().getId(),
                    connection.id().value());
        }
    }

    private static String move(String table, String zone, String also) {
        return """
        update raw.%1$s set entity_id = {0}, occurred_on = (occurred_at at time zone %2$s)::date%3$s
        where connection_id = {2}
        """.formatted(table, zone, also);
    }

    private static void removeOthers(DSLContext sql, Connections connections) {
        List<String> gone = sql.deleteFrom(CONNECTION)
                .where(CONNECTION.CONNECTION_ID.notIn(
                        connections.all().stream().map(it -> it.id().value()).toList()))
                .returning()
                .fetch(CONNECTION.CONNECTION_ID);
        if (!gone.isEmpty()) {
            LOG.warn("connections {} are no longer configured", gone);
        }
    }

    private static void writeWinery(DSLContext sql, Connections connections) {
        sql.insertInto(WINERY)
                .set(WINERY.CURRENCY, connections.currency())
                .set(WINERY.FISCAL_START_MONTH, connections.fiscalStartMonth())
                .onConflict(WINERY.ONLY_ROW)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }
}
