package io.barrelhead.transform.reconcile;

import static io.barrelhead.transform.fixtures.Records.through;

import io.barrelhead.contracts.ConnectionId;
import io.barrelhead.contracts.RunId;
import io.barrelhead.contracts.StreamName;
import io.barrelhead.contracts.events.IngestionMode;
import io.barrelhead.contracts.events.RecordEvent.RecordReceived;
import io.barrelhead.contracts.events.RunEvent.RunCompleted;
import io.barrelhead.contracts.events.StreamProgress;
import io.barrelhead.contracts.events.WalkedStream;
import io.barrelhead.transform.fixtures.Database;
import io.barrelhead.transform.fixtures.Records;
import io.barrelhead.transform.fixtures.SettableClock;
import io.barrelhead.transform.land.RecordLanding;
import io.barrelhead.transform.land.database.Transactions;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// A landing and a comparison without Kafka and Spring, on a real database; runs walk one stream at a time.
final class Shop {

    private static final ReconciliationSettings SETTINGS = new ReconciliationSettings(
            Duration.ofMinutes(5), new BigDecimal("0.2"), 3, Duration.ofMinutes(10), Duration.ofDays(90));

    final SettableClock clock = new SettableClock();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final Reconciler reconciler;
    final Confirmation confirmation;
    private final RecordLanding landing;
    private final CompletedRuns completedRuns;
    private int runs;

    Shop(Database database) {
        Transactions transactions = new Transactions(database.pool());
        WaitingWalks waiting = new WaitingWalks(Records.WINERY);
        ReconciliationMetrics metrics = new ReconciliationMetrics(meters);
        this.landing = new RecordLanding(database, Records.WINERY, clock);
        this.completedRuns = new CompletedRuns(database.sql(), clock);
        this.reconciler = new Reconciler(transactions, waiting, SETTINGS, metrics, clock);
        this.confirmation = new Confirmation(transactions, waiting, SETTINGS, metrics, clock);
    }

    void webhook(RecordReceived... records) {
        landing.land(Stream.of(records).map(it -> through(null, it)).toList());
    }

    /// A run that begins now, and whose records land.
    Run run(IngestionMode mode, RecordReceived... records) {
        Run run = begin(mode);
        run.bring(records);
        return run;
    }

    Run begin(IngestionMode mode) {
        runs++;
        RunId id = new RunId(UUID.fromString("0191d3a0-0000-7000-8000-%012d".formatted(runs)));
        return new Run(id, mode, clock.instant());
    }

    /// A full walk an hour later, compared.
    void walk(RecordReceived... records) {
        clock.pass(Duration.ofHours(1));
        run(IngestionMode.FULL, records).completes(true);
    }

    final class Run {

        private final RunId id;
        private final IngestionMode mode;
        private final Instant started;
        private int published;

        private Run(RunId id, IngestionMode mode, Instant started) {
            this.id = id;
            this.mode = mode;
            this.started = started;
        }

        void bring(RecordReceived... records) {
            landing.land(Stream.of(records).map(it -> through(id, it)).toList());
            published += records.length;
        }

        void completes(boolean whole) {
            tells(whole, published);
            reconciler.next();
        }

        /// Of the stream of orders.
        void tells(boolean whole, long records) {
            tells("shop", "order", whole, records);
        }

        void tells(String connection, String stream, boolean whole, long records) {
            StreamName name = new StreamName(stream);
            completedRuns.hear(new RunCompleted(
                    id,
                    new ConnectionId(connection),
                    1,
                    List.of(new StreamProgress(name, "completed", records, records, records, null)),
                    mode,
                    List.of(new WalkedStream(name, 1, whole, started))));
        }
    }
}
