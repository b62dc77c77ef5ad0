package io.barrelhead.transform.land;

import io.barrelhead.contracts.crash.CrashPoint;
import io.barrelhead.contracts.events.RunEvent.RecordsLanded;
import io.barrelhead.transform.inspect.RecordInspector;
import io.barrelhead.transform.land.LandingTransaction.Care;
import io.barrelhead.transform.land.LandingTransaction.Result;
import io.barrelhead.transform.land.account.RunTallies;
import io.barrelhead.transform.land.account.RunTallies.Tally;
import io.barrelhead.transform.land.arrive.Messages;
import io.barrelhead.transform.land.arrive.RawBatches;
import io.barrelhead.transform.land.arrive.TopicIds;
import io.barrelhead.transform.land.database.DataRefused;
import io.barrelhead.transform.land.database.Transactions;
import io.barrelhead.transform.land.raw.Marked;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.messaging.Message;

/// Lands batches of messages. Any re-delivery changes nothing; what cannot land becomes a dead letter; what is wrong
/// with the database or the broker escapes as an exception, and the batch comes again.
public final class Landing {

    private static final Logger LOG = LoggerFactory.getLogger(Landing.class);

    private final RecordInspector inspector;
    private final LandingTransaction transaction;
    private final Transactions transactions;
    private final Chunks chunks;
    private final LandingMetrics metrics;
    private final InstantSource clock;
    private final RunTallies tallies = new RunTallies();

    Landing(
            RecordInspector inspector,
            TopicIds topicIds,
            Transactions transactions,
            LandingSettings settings,
            LandingMetrics metrics,
            InstantSource clock) {
        this.inspector = inspector;
        this.transaction = new LandingTransaction(topicIds, settings.liveRecords());
        this.transactions = transactions;
        this.chunks = new Chunks(settings);
        this.metrics = metrics;
        this.clock = clock;
    }

    /// @param batch as the converter `RawBatches` makes it
    public Landed land(Message<List<byte[]>> batch) {
        return land(RawBatches.records(batch));
    }

    Landed land(List<ConsumerRecord<byte[], byte[]>> batch) {
        List<Arrival> arrivals = batch.stream()
                .map(it -> Arrival.of(it, inspector.inspect(Messages.read(it))))
                .toList();
        Marked marked = Marked.NOTHING;
        for (List<Arrival> chunk : chunks.cut(arrivals)) {
            Result result = commit(chunk);
            metrics.count(result.settled());
            marked = marked.plus(result.marked());
        }
        return new Landed(tallies(arrivals), marked);
    }

    private Result commit(List<Arrival> chunk) {
        try {
            Result result = transactions.within(it -> {
                Result landed = transaction.land(it, chunk, Care.FAST, clock.instant());
                CrashPoint.LANDING_UNCOMMITTED.pass();
                return landed;
            });
            CrashPoint.LANDING_COMMITTED.pass();
            return result;
        } catch (DataRefused e) {
            LOG.info("PostgreSQL refuses a record among {}: {}", chunk.size(), e.getMessage());
            return transactions.within(it -> transaction.land(it, chunk, Care.ONE_BY_ONE, clock.instant()));
        }
    }

    private List<RecordsLanded> tallies(List<Arrival> arrivals) {
        TreeSet<Tally> runs = new TreeSet<>();
        arrivals.stream()
                .map(it -> RunTallies.tally(it.inspected().event()))
                .flatMap(Optional::stream)
                .forEach(runs::add);
        return runs.isEmpty() ? List.of() : transactions.within(it -> tallies.read(it, runs));
    }
}
