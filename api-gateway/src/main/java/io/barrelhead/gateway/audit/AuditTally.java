package io.barrelhead.gateway.audit;

import io.barrelhead.gateway.audit.AuditEntry.Outcome;
import jakarta.annotation.PreDestroy;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Counts what a stranger can cause at will, so that a flood writes a few rows and not a full disk: equal entries share
/// a
/// row, and beyond [#MOST_ROWS] different ones in [#SECONDS] seconds the rest share the row `(many)`. No count is lost
/// but
/// with the process.
@Component
public class AuditTally {

    static final int MOST_ROWS = 50;
    static final int SECONDS = 5;
    static final AuditEntry MANY = new AuditEntry(null, "(many)", "", Outcome.REFUSED, "many", "");

    private static final Logger LOG = LoggerFactory.getLogger(AuditTally.class);

    private final AuditLog log;
    private final Map<AuditEntry, Integer> counts = new HashMap<>();

    AuditTally(AuditLog log) {
        this.log = log;
    }

    public void add(AuditEntry entry) {
        add(entry, 1);
    }

    @PreDestroy
    @Scheduled(fixedDelay = SECONDS * 1000)
    void write() {
        take().forEach((entry, times) -> {
            try {
                log.record(entry, times);
            } catch (DataAccessException unwritten) {
                LOG.warn("audit row not written yet, {} times: {}: {}", times, entry, unwritten.getMessage());
                add(entry, times);
            }
        });
    }

    private synchronized void add(AuditEntry entry, int times) {
        boolean room = counts.size() < MOST_ROWS || counts.containsKey(entry);
        counts.merge(room ? entry : MANY, times, Integer::sum);
    }

    private synchronized Map<AuditEntry, Integer> take() {
        Map<AuditEntry, Integer> taken = Map.copyOf(counts);
        counts.clear();
        return taken;
    }
}
