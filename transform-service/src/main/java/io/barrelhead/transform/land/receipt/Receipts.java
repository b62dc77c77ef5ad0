package io.barrelhead.transform.land.receipt;

import io.barrelhead.transform.land.raw.Outcome;
import io.barrelhead.transform.land.raw.Settled;
import io.barrelhead.transform.land.receipt.Receipt.Origin;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Keeps receipts, in the landing's own transaction. What a first load lands needs none: the record itself says which
/// run brought it, and everything is new.
public final class Receipts {

    private static final String ADD = """
            insert into transform.receipt
                (connection_id, stream, record_id, run_id, outcome, day, behind_ms, received_at)
            select connection_id, stream, record_id, run_id::uuid, outcome, day::date, behind_ms, ?
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[])
                as i (connection_id, stream, record_id, run_id, outcome, day, behind_ms)
            """;

    private final LoadedStreams loaded = new LoadedStreams();
    private final WebhookSenders senders = new WebhookSenders();

    public void add(Connection connection, List<Settled> settled, Instant at) throws SQLException {
        List<Receipt> receipts = settled.stream()
                .map(one -> Receipt.of(one, at))
                .flatMap(Optional::stream)
                .toList();
        Set<Origin> known = loaded.among(connection, landedByRuns(receipts));
        List<Receipt> kept = receipts.stream()
                .filter(it -> !isLandedByRun(it) || known.contains(it.origin()))
                .toList();
        if (!kept.isEmpty()) {
            insert(connection, kept, at);
            senders.note(connection, ofWebhooks(kept), at);
        }
    }

    private static Set<Origin> landedByRuns(List<Receipt> receipts) {
        return receipts.stream()
                .filter(Receipts::isLandedByRun)
                .map(Receipt::origin)
                .collect(Collectors.toSet());
    }

    private static Set<String> ofWebhooks(List<Receipt> receipts) {
        return receipts.stream()
                .filter(Receipt::ofWebhook)
                .map(it -> it.origin().connection())
                .collect(Collectors.toSet());
    }

    private static boolean isLandedByRun(Receipt receipt) {
        return receipt.outcome() == Outcome.LANDED && !receipt.ofWebhook();
    }

    private static void insert(Connection connection, List<Receipt> receipts, Instant at) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ADD)) {
            Columns columns = new Columns(connection, receipts);
            statement.setObject(1, OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
            statement.setArray(2, columns.text(it -> it.origin().connection()));
            statement.setArray(3, columns.text(it -> it.origin().stream()));
            statement.setArray(4, columns.text(Receipt::recordId));
            statement.setArray(5, columns.text(it -> text(it.run())));
            statement.setArray(6, columns.text(Receipt::outcomeWord));
            statement.setArray(7, columns.text(it -> text(it.day())));
            statement.setArray(8, columns.numbers(Receipt::behindMs));
            statement.executeUpdate();
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private record Columns(Connection connection, List<Receipt> receipts) {

        java.sql.Array text(Function<Receipt, @Nullable String> column) throws SQLException {
            return connection.createArrayOf(
                    "text", receipts.stream().map(column).toArray(String[]::new));
        }

        java.sql.Array numbers(Function<Receipt, @Nullable Long> column) throws SQLException {
            return connection.createArrayOf(
                    "int8", receipts.stream().map(column).toArray(Long[]::new));
        }
    }
}
