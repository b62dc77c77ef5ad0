package io.barrelhead.ingest.inbox;

import static io.barrelhead.ingest.db.Tables.INBOX;
import static java.time.ZoneOffset.UTC;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.InstantSource;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Removes webhooks that were handed on long ago. What waits stays, and so does each connection's latest: it tells when
/// the source last wrote.
@Configuration(proxyBeanMethods = false)
class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final Duration PAUSE = Duration.ofMinutes(30);
    private static final int BATCH = 5_000;

    private final DSLContext db;
    private final WebhookSettings settings;
    private final InstantSource clock;

    Retention(DSLContext db, WebhookSettings settings, InstantSource clock) {
        this.db = db;
        this.settings = settings;
        this.clock = clock;
    }

    @Bean
    Task<Void> clearInbox() {
        return Tasks.recurring("clear-inbox", FixedDelay.of(PAUSE)).execute((instance, context) -> clear());
    }

    /// @return how many were removed
    int clear() {
        int all = 0;
        for (int removed = BATCH; removed == BATCH; all += removed) {
            removed = removeSome();
        }
        if (all > 0) {
            LOG.info("{} webhooks left the inbox: they were handed on more than {} ago", all, settings.keep());
        }
        return all;
    }

    private int removeSome() {
        return db.deleteFrom(INBOX)
                .where(INBOX.ID.in(select(INBOX.ID)
                        .from(INBOX)
                        .where(INBOX.SETTLED_AT.lt(
                                clock.instant().minus(settings.keep()).atOffset(UTC)))
                        .and(INBOX.ID.notIn(select(max(INBOX.ID)).from(INBOX).groupBy(INBOX.CONNECTION_ID)))
                        .limit(BATCH)))
                .execute();
    }
}
