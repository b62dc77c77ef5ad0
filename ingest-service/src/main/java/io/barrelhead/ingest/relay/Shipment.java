package io.barrelhead.ingest.relay;

import io.barrelhead.contracts.events.RecordEvent.RecordReceived;
import io.barrelhead.ingest.publish.LivePublisher;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.common.KafkaException;

/// The records of one batch on their way to the broker, and which of them arrived.
final class Shipment {

    private final LivePublisher publisher;
    private final Map<Long, CompletableFuture<?>> underway = new LinkedHashMap<>();
    private final List<Long> arrived = new ArrayList<>();
    private final List<Long> lost = new ArrayList<>();
    private int notSent;
    private String reason = "";

    Shipment(LivePublisher publisher) {
        this.publisher = publisher;
    }

    /// Sends what follows from a webhook. After one that could not even be sent the rest are left alone: each would
    /// wait
    /// as long for a broker that is not there.
    void send(long id, RecordReceived event) {
        if (!lost.isEmpty()) {
            notSent++;
            return;
        }
        try {
            underway.put(id, publisher.send(event));
        } catch (KafkaException | org.springframework.kafka.KafkaException e) {
            lose(id, e);
        }
    }

    void nothingToSend(long id) {
        arrived.add(id);
    }

    /// Returns when each is known to have arrived or not.
    void await() {
        underway.forEach((id, acknowledged) -> {
            try {
                acknowledged.join();
                arrived.add(id);
            } catch (CompletionException e) {
                lose(id, e.getCause() == null ? e : e.getCause());
            }
        });
    }

    private void lose(long id, Throwable why) {
        lost.add(id);
        reason = "the broker did not take one: " + why.getMessage();
    }

    List<Long> arrived() {
        return arrived;
    }

    List<Long> lost() {
        return lost;
    }

    int notSent() {
        return notSent;
    }

    /// Why the last one was lost.
    String reason() {
        return reason;
    }
}
