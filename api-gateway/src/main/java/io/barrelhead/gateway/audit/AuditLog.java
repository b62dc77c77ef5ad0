package io.barrelhead.gateway.audit;

import static io.barrelhead.gateway.db.Tables.AUDIT_LOG;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Writes the log. Within a transaction the row commits with the act it tells of.
@Component
public class AuditLog {

    private final DSLContext db;
    private final InstantSource clock;

    AuditLog(DSLContext db, InstantSource clock) {
        this.db = db;
        this.clock = clock;
    }

    public void record(AuditEntry entry) {
        record(entry, 1);
    }

    void record(AuditEntry entry, int times) {
        db.insertInto(AUDIT_LOG)
                .set(AUDIT_LOG.AT, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .set(AUDIT_LOG.WHO, entry.who())
                .set(AUDIT_LOG.ACTION, entry.action())
                .set(AUDIT_LOG.TARGET, entry.target())
                .set(AUDIT_LOG.OUTCOME, entry.outcome().name().toLowerCase(Locale.ROOT))
                .set(AUDIT_LOG.DETAIL, entry.detail())
                .set(AUDIT_LOG.SOURCE_ADDRESS, entry.source())
                .set(AUDIT_LOG.TIMES, times)
                .execute();
    }
}
