package io.barrelhead.transform.validate;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/// Makes the validations that nobody asks for: after each run that made everything anew, and each night. Whether one is
/// due stands in the database, so replicas make it once, and a crash in the middle makes it again.
public final class DueValidations {

    private static final Logger LOG = LoggerFactory.getLogger(DueValidations.class);
    private static final long LOCK = 0x6261_7272_656DL;

    private final DSLContext sql;
    private final Validator validator;
    private final ValidationSettings settings;
    private final InstantSource clock;
    private final Instant began;

    DueValidations(DSLContext sql, Validator validator, ValidationSettings settings, InstantSource clock) {
        this.sql = sql;
        this.validator = validator;
        this.settings = settings;
        this.clock = clock;
        this.began = clock.instant();
    }

    @Scheduled(fixedDelay = 5_000)
    public void make() {
        try {
            sql.transaction(inner -> {
                if (inner.dsl()
                        .fetchSingle("select pg_try_advisory_xact_lock(" + LOCK + ")")
                        .get(0, boolean.class)) {
                    makeDue();
                }
            });
        } catch (DataAccessException | org.springframework.dao.DataAccessException e) {
            LOG.warn("validations wait for the database: {}", e.getMessage());
        }
    }

    private void makeDue() {
        Validations.fullRunToLookAt(sql).ifPresent(it -> validator.validate(Occasion.FULL_RUN, it));
        if (isNight()) {
            validator.validate(Occasion.NIGHTLY, null);
        }
    }

    private boolean isNight() {
        Instant last = Validations.lastNight(sql).orElse(began);
        ZonedDateTime next = settings.nights().next(last.atZone(ZoneOffset.UTC));
        return next != null && !next.toInstant().isAfter(clock.instant());
    }
}
