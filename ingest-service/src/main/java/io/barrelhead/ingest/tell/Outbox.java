package io.barrelhead.ingest.tell;

import static io.barrelhead.ingest.db.Tables.OUTBOX;

import io.barrelhead.contracts.events.RunEvent;
import io.barrelhead.contracts.wire.CloudEvent;
import io.barrelhead.contracts.wire.Envelope;
import io.barrelhead.contracts.wire.EventCodec;
import java.time.InstantSource;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Keeps events with the change that they tell of: both are committed or neither is.
@Component
public class Outbox {

    private static final String SOURCE = "/ingest-service";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final DSLContext db;
    private final InstantSource clock;

    Outbox(DSLContext db, InstantSource clock) {
        this.db = db;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(RunEvent event) {
        CloudEvent message =
                EventCodec.write(new Envelope<>(UUID.randomUUID().toString(), SOURCE, clock.instant(), event));
        db.insertInto(OUTBOX)
                .set(OUTBOX.MESSAGE_KEY, event.key())
                .set(OUTBOX.ATTRIBUTES, JSONB.valueOf(JSON.writeValueAsString(message.attributes())))
                .set(OUTBOX.BODY, message.data())
                .execute();
    }
}
