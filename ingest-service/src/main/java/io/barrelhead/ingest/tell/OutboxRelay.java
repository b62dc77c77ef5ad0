package io.barrelhead.ingest.tell;

import static io.barrelhead.ingest.db.Tables.OUTBOX;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.val;

import io.barrelhead.contracts.crash.CrashPoint;
import io.barrelhead.contracts.wire.CloudEvent;
import io.barrelhead.ingest.broker.CloudEventHeaders;
import io.barrelhead.ingest.db.tables.records.OutboxRecord;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.stream.function.StreamBridge;
import org.springframework.messaging.MessagingException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Sends what waits in the outbox, oldest first. One replica at a time sends, so that a run's events keep their order;
/// an event is gone from the outbox only after the broker has it, so it can come twice, with the same id.
@Component
class OutboxRelay {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
    private static final String BINDING = "tellOfRuns-out-0";
    private static final long LOCK = 0x6f7574626f78L;
    private static final int BATCH = 200;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final DSLContext db;
    private final TransactionTemplate transaction;
    private final StreamBridge bridge;

    OutboxRelay(DSLContext db, TransactionTemplate transaction, StreamBridge bridge) {
        this.db = db;
        this.transaction = transaction;
        this.bridge = bridge;
    }

    @Scheduled(fixedDelayString = "${barrelhead.ingest.outbox-pause:200ms}")
    void relay() {
        Integer sent = transaction.execute(status -> isAlone() ? sendWaiting() : 0);
        if (sent != null && sent > 0) {
            CrashPoint.OUTBOX_COMMITTED.pass();
        }
    }

    private boolean isAlone() {
        Field<Boolean> locked = field("pg_try_advisory_xact_lock({0})", Boolean.class, val(LOCK));
        return Boolean.TRUE.equals(db.select(locked).fetchSingle().value1());
    }

    private int sendWaiting() {
        List<OutboxRecord> waiting =
                db.selectFrom(OUTBOX).orderBy(OUTBOX.ID).limit(BATCH).fetch();
        int sent = 0;
        for (OutboxRecord event : waiting) {
            if (!isTaken(event)) {
                return sent;
            }
            CrashPoint.RUN_EVENT_SENT.pass();
            db.deleteFrom(OUTBOX).where(OUTBOX.ID.eq(event.getId())).execute();
            CrashPoint.OUTBOX_UNCOMMITTED.pass();
            sent++;
        }
        return sent;
    }

    private boolean isTaken(OutboxRecord event) {
        Map<String, String> attributes =
                JSON.readValue(event.getAttributes().data(), new TypeReference<Map<String, String>>() {});
        CloudEvent message = new CloudEvent(attributes, event.getBody());
        try {
            return bridge.send(BINDING, CloudEventHeaders.message(event.getMessageKey(), message));
        } catch (MessagingException e) {
            LOG.warn("run events wait in the outbox, the broker does not take them: {}", e.getMessage());
            return false;
        }
    }
}
