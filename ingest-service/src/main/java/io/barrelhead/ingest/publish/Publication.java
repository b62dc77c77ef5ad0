package io.barrelhead.ingest.publish;

import io.barrelhead.contracts.crash.CrashPoint;
import io.barrelhead.contracts.events.RecordEvent.RecordReceived;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/// The records of one walk on their way to the broker. What is on its way is bounded, so that a slow broker slows the
/// walk and does not fill the memory.
public final class Publication {

    private static final int KIBIBYTE = 1024;

    private final RecordPublisher publisher;
    private final int kibibytesUnderway;
    private final Semaphore room;
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    /// @param kibibytesUnderway that may be on their way at once; more than the largest record has
    Publication(RecordPublisher publisher, int kibibytesUnderway) {
        this.publisher = publisher;
        this.kibibytesUnderway = kibibytesUnderway;
        this.room = new Semaphore(kibibytesUnderway);
    }

    /// Sends a record; waits while too much is on its way.
    ///
    /// @throws BrokerUnavailable if the broker refused this record or one before
    public void send(RecordReceived event) throws InterruptedException {
        checkNoneFailed();
        int size = 1 + event.body().length / KIBIBYTE;
        room.acquire(size);
        try {
            publisher.send(event).whenComplete((result, error) -> acknowledge(size, error));
            CrashPoint.RECORD_SENT.pass();
        } catch (KafkaException | org.springframework.kafka.KafkaException e) {
            acknowledge(size, e);
            checkNoneFailed();
        }
    }

    private void acknowledge(int size, @Nullable Throwable error) {
        if (error == null) {
            acknowledged.incrementAndGet();
        } else {
            failure.compareAndSet(null, error);
        }
        room.release(size);
    }

    /// How many records the broker has acknowledged so far.
    public long acknowledged() {
        return acknowledged.get();
    }

    /// Returns when the broker has acknowledged every record.
    ///
    /// @throws BrokerUnavailable if it did not acknowledge one
    public void awaitAll() throws InterruptedException {
        room.acquire(kibibytesUnderway);
        room.release(kibibytesUnderway);
        checkNoneFailed();
    }

    private void checkNoneFailed() {
        Throwable reason = failure.get();
        if (reason != null) {
            throw new BrokerUnavailable("the broker did not acknowledge a record: " + reason.getMessage(), reason);
        }
    }
}
