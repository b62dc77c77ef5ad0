package io.barrelhead.ingest.ask;

import io.barrelhead.contracts.events.IngestionCommand.IngestionRequested;
import io.barrelhead.contracts.wire.Envelope;
import io.barrelhead.ingest.connections.Connections;
import io.barrelhead.ingest.runs.Run;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// A scheduler that speaks Kafka asks for a run. An event that comes twice asks once.
@Component
public class CommandListener {

    private static final Logger LOG = LoggerFactory.getLogger(CommandListener.class);

    private final Connections connections;
    private final RunQueue queue;
    private final MeterRegistry meters;

    CommandListener(Connections connections, RunQueue queue, MeterRegistry meters) {
        this.connections = connections;
        this.queue = queue;
        this.meters = meters;
    }

    public void on(Envelope<?> envelope) {
        if (!(envelope.event() instanceof IngestionRequested command)) {
            return;
        }
        try {
            Run run = queue.enqueue(RequestCheck.check(withKey(command, envelope.id()), connections));
            LOG.info("run {} of connection '{}' was asked for by event {}", run.id(), run.connection(), envelope.id());
        } catch (InvalidRequest | KeyUsedBefore e) {
            meters.counter("barrelhead.ingest.commands.refused").increment();
            LOG.warn("refused the command of event {}: {}", envelope.id(), e.getMessage());
        }
    }

    private static IngestionRequested withKey(IngestionRequested command, String eventId) {
        String key = command.idempotencyKey();
        return new IngestionRequested(
                command.connection(),
                command.streams(),
                command.mode(),
                command.from(),
                command.to(),
                command.ids(),
                command.requestedBy(),
                key == null ? "event:" + eventId : key);
    }
}
