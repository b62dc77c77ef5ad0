package io.barrelhead.transform.reconcile;

import io.barrelhead.contracts.ConnectionId;
import io.barrelhead.contracts.RunId;
import io.barrelhead.contracts.StreamName;
import io.barrelhead.contracts.events.IngestionMode;
import io.barrelhead.contracts.events.RecordEvent.RecordReceived;
import io.barrelhead.contracts.events.RunEvent.RunCompleted;
import io.barrelhead.contracts.events.StreamProgress;
import io.barrelhead.contracts.events.WalkedStream;
import io.barrelhead.transform.fixtures.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.UUID;

/// One random history of a source, its webhooks and its runs, and of those who consume what they publish.
final class Schedule {

    private static final StreamName ORDER = new StreamName("order");

    private final Random random;
    private final ConnectionId connection;
    private final SettableClock clock;
    private final Source source;
    private final Consumers consumers;
    private final CompletedRuns completedRuns;
    private final Reconciler reconciler;
    private final List<RecordReceived> delayed = new ArrayList<>();
    private boolean changes = true;
    private long runs;
    private long readUntil;
    private long refused;

    Schedule(Lab lab, String connection, long seed) {
        this.random = new Random(seed);
        this.connection = new ConnectionId(connection);
        this.clock = lab.clock();
        this.source = new Source(connection, random);
        this.consumers = new Consumers(lab.pool(), lab.connections(), connection, lab.clock(), random);
        this.completedRuns = lab.completedRuns();
        this.reconciler = lab.reconciler();
    }

    void run() {
        int steps = 10 + random.nextInt(25);
        for (int i = 0; i < steps; i++) {
            step();
            clock.pass(Duration.ofMinutes(random.nextInt(20)));
        }
        changes = false;
        delayed.forEach(consumers::publish);
        while (source.isEmpty()) {
            source.change();
        }
        // the first walk of a stream deletes nothing, the second one does
        for (int i = 0; i < 2; i++) {
            settle();
            clock.pass(Duration.ofHours(1));
            walk(IngestionMode.FULL);
        }
        settle();
    }

    private void step() {
        switch (random.nextInt(12)) {
            case 0, 1, 2, 3 -> change();
            case 4 -> deliverDelayed();
            case 5 -> refuse();
            case 6 -> walk(IngestionMode.FULL);
            case 7, 8 -> walk(IngestionMode.INCREMENTAL);
            case 9 -> reconciler.next();
            default -> consumers.consume();
        }
    }

    /// Its webhook is lost, comes later, at once, or twice.
    private void change() {
        RecordReceived webhook = source.change();
        switch (random.nextInt(5)) {
            case 0 -> {}
            case 1 -> delayed.add(webhook);
            case 2 -> {
                consumers.publish(webhook);
                delayed.add(webhook);
            }
            default -> consumers.publish(webhook);
        }
    }

    private void deliverDelayed() {
        if (!delayed.isEmpty()) {
            consumers.publish(delayed.remove(random.nextInt(delayed.size())));
        }
    }

    private void refuse() {
        consumers.publish(source.broken());
        refused++;
    }

    /// The source may change while it is read, the worker may begin again on the way, and the end may be told twice.
    private void walk(IngestionMode mode) {
        runs++;
        RunId run = new RunId(new UUID(runs << 16 | 0x7000, random.nextLong()));
        Instant started = clock.instant();
        long since = mode == IngestionMode.FULL ? 0 : readUntil;
        long until = source.lastVersion();
        List<RecordReceived> records = new ArrayList<>(source.readSince(since, run));
        Collections.shuffle(records, random);
        int attempt = random.nextInt(4) == 0 ? 2 : 1;
        if (attempt == 2) {
            records.subList(0, random.nextInt(records.size() + 1)).forEach(consumers::publish);
        }
        for (RecordReceived record : records) {
            if (changes && random.nextInt(8) == 0) {
                change();
            }
            consumers.publish(inAttempt(attempt, record));
        }
        WalkedStream walked = new WalkedStream(ORDER, attempt, mode == IngestionMode.FULL, started);
        tell(run, mode, walked, records.size());
        readUntil = until;
        consumers.consumeAll();
    }

    private static RecordReceived inAttempt(int attempt, RecordReceived record) {
        return new RecordReceived(
                record.source(),
                record.entity(),
                record.record(),
                record.version(),
                record.deleted(),
                record.run(),
                attempt,
                record.body());
    }

    private void tell(RunId run, IngestionMode mode, WalkedStream walked, long published) {
        RunCompleted completed = new RunCompleted(
                run,
                connection,
                walked.attempt(),
                List.of(new StreamProgress(ORDER, "completed", published, published, published, null)),
                mode,
                List.of(walked));
        completedRuns.hear(completed);
        if (random.nextInt(3) == 0) {
            reconciler.next();
            completedRuns.hear(completed);
        }
    }

    private void settle() {
        consumers.consumeAll();
        boolean more = true;
        while (more) {
            more = reconciler.next().isPresent();
        }
    }

    void readAgain() {
        consumers.readAgain();
    }

    List<String> sourceState() {
        return source.state();
    }

    void addTo(SortedMap<String, Takings> days) {
        source.addTo(days);
    }

    /// What the sums have to say.
    String accounts() {
        return "%d consumed, %d dead-lettered, 0 off".formatted(consumers.published(), refused);
    }
}
