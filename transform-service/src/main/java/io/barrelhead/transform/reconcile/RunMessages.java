package io.barrelhead.transform.reconcile;

import io.barrelhead.contracts.events.RunEvent.RunCompleted;
import io.barrelhead.contracts.wire.CloudEvent;
import io.barrelhead.contracts.wire.EventCodec;
import io.barrelhead.contracts.wire.UnreadableEvent;
import io.barrelhead.transform.land.arrive.Messages;
import io.barrelhead.transform.land.arrive.RawBatches;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.messaging.Message;

/// Reads `barrelhead.runs`. What does not read, no later try would read either.
final class RunMessages {

    private static final Logger LOG = LoggerFactory.getLogger(RunMessages.class);

    private RunMessages() {}

    static List<RunCompleted> completed(Message<List<byte[]>> batch) {
        return RawBatches.records(batch).stream()
                .map(Messages::read)
                .flatMap(RunMessages::completed)
                .toList();
    }

    private static Stream<RunCompleted> completed(CloudEvent message) {
        try {
            return EventCodec.read(message).event() instanceof RunCompleted completed
                    ? Stream.of(completed)
                    : Stream.empty();
        } catch (UnreadableEvent e) {
            LOG.warn("left out a message of barrelhead.runs: {}", e.getMessage());
            return Stream.empty();
        }
    }
}
