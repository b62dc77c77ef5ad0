package io.barrelhead.transform.land;

import io.barrelhead.contracts.Topics;
import io.barrelhead.transform.inspect.Inspected.Refused;
import io.barrelhead.transform.inspect.Inspected.Sound;
import io.barrelhead.transform.land.account.Accounting;
import io.barrelhead.transform.land.account.Accounting.Accounted;
import io.barrelhead.transform.land.account.RunTallies;
import io.barrelhead.transform.land.arrive.TopicIds;
import io.barrelhead.transform.land.arrive.TopicMadeAnew;
import io.barrelhead.transform.land.raw.ChangedDays;
import io.barrelhead.transform.land.raw.Marked;
import io.barrelhead.transform.land.raw.RawTables;
import io.barrelhead.transform.land.raw.Settled;
import io.barrelhead.transform.land.raw.Settled.Candidate;
import io.barrelhead.transform.land.receipt.Receipts;
import io.barrelhead.transform.land.refuse.DeadLetters;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What happens in one transaction: records, changed days, dead letters, receipts, sums and offsets, all or nothing.
final class LandingTransaction {

    private final TopicIds topicIds;
    private final Accounting accounting = new Accounting();
    private final RawTables raw = new RawTables();
    private final ChangedDays changedDays = new ChangedDays();
    private final DeadLetters deadLetters = new DeadLetters();
    private final RunTallies tallies = new RunTallies();
    private final Receipts receipts = new Receipts();
    private final LiveRecords live;

    LandingTransaction(TopicIds topicIds, int liveRecords) {
        this.topicIds = topicIds;
        this.live = new LiveRecords(tallies, liveRecords);
    }

    Result land(Connection connection, List<Arrival> chunk, Care care, Instant at) throws SQLException {
        String topicId = topicIds.current();
        List<Arrival> fresh = fresh(connection, topicId, chunk);
        if (fresh.isEmpty()) {
            return new Result(List.of(), Marked.NOTHING);
        }
        List<Settled> settled = settle(connection, fresh, care, at);
        tallies.add(connection, settled);
        Marked marked = changedDays.mark(connection, settled, live.among(connection, settled), at);
        receipts.add(connection, settled, at);
        keepRefused(connection, fresh, settled, at);
        accounting.move(connection, topicId, accounted(fresh, settled));
        return new Result(settled, marked);
    }

    /// Those that no transaction before this one has accounted for.
    private List<Arrival> fresh(Connection connection, String topicId, List<Arrival> chunk) throws SQLException {
        TreeMap<Integer, Long> first = new TreeMap<>();
        chunk.forEach(it -> first.merge(it.partition(), it.offset(), Math::min));
        Map<Integer, Long> next = accounting.nextOffsets(connection, topicId, first);
        List<Arrival> fresh = chunk.stream()
                .filter(it -> it.offset() >= next.getOrDefault(it.partition(), 0L))
                .toList();
        // offsets seen before are a re-delivery, or another topic under the old name
        if (fresh.size() < chunk.size() && !topicIds.confirm()) {
            throw new TopicMadeAnew();
        }
        return fresh;
    }

    private List<Settled> settle(Connection connection, List<Arrival> fresh, Care care, Instant at)
            throws SQLException {
        List<Settled> settled = new ArrayList<>();
        List<Candidate> sound = new ArrayList<>();
        for (int i = 0; i < fresh.size(); i++) {
            switch (fresh.get(i).inspected()) {
                case Sound record -> sound.add(new Candidate(i, record));
                case Refused refused -> settled.add(Settled.refused(i, refused));
            }
        }
        settled.addAll(
                switch (care) {
                    case FAST -> raw.put(connection, sound, at);
                    case ONE_BY_ONE -> raw.putOrRefuse(connection, sound, at);
                });
        return settled;
    }

    private void keepRefused(Connection connection, List<Arrival> fresh, List<Settled> settled, Instant at)
            throws SQLException {
        for (Settled one : settled) {
            if (one.inspected() instanceof Refused refused) {
                Arrival arrival = fresh.get(one.index());
                DeadLetters.Origin origin =
                        new DeadLetters.Origin(Topics.RECORDS, arrival.partition(), arrival.offset());
                deadLetters.keep(connection, refused, origin, at);
            }
        }
    }

    private static List<Accounted> accounted(List<Arrival> fresh, List<Settled> settled) {
        return settled.stream()
                .map(it -> new Accounted(
                        fresh.get(it.index()).partition(), fresh.get(it.index()).offset(), it.outcome()))
                .toList();
    }

    /// How to go about records that PostgreSQL may refuse.
    enum Care {
        /// All at once; one refusal fails the transaction.
        FAST,
        /// In halves down to the culprits.
        ONE_BY_ONE
    }

    /// @param settled the messages that were new
    record Result(List<Settled> settled, Marked marked) {}
}
