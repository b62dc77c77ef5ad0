package io.barrelhead.transform.validate;

import io.barrelhead.contracts.TransformId;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes the checks, each in a transaction of its own that can change nothing, and keeps what they found.
public final class Validator {

    private static final Logger LOG = LoggerFactory.getLogger(Validator.class);
    private static final String LOOK = """
            with found as materialized (
            %s
            )
            select
                (select count(*) from found) as found,
                array(select example from found order by example limit 5) as examples
            """;

    private final DSLContext sql;
    private final List<Check> checks;
    private final ValidationSettings settings;
    private final InstantSource clock;
    private final MeterRegistry meters;

    Validator(
            DSLContext sql,
            List<Check> checks,
            ValidationSettings settings,
            InstantSource clock,
            MeterRegistry meters) {
        this.sql = sql;
        this.checks = List.copyOf(checks);
        this.settings = settings;
        this.clock = clock;
        this.meters = meters;
    }

    /// @param transform the run after which it looks; null for none
    public Validation validate(Occasion occasion, @Nullable TransformId transform) {
        Instant started = clock.instant();
        List<CheckResult> results = checks.stream().map(it -> look(it, started)).toList();
        Validation validation =
                new Validation(UUID.randomUUID(), occasion, transform, started, clock.instant(), results);
        Validations.keep(sql, validation, settings.keep());
        results.forEach(this::count);
        if (!validation.passed()) {
            LOG.warn("validation {} ({}): {}", validation.id(), occasion.wireName(), validation.summary());
        }
        return validation;
    }

    private CheckResult look(Check check, Instant now) {
        long started = System.nanoTime();
        try {
            Record row = sql.transactionResult(inner -> {
                inner.dsl().execute("set transaction read only");
                set(
                        inner.dsl(),
                        "statement_timeout",
                        String.valueOf(settings.deadline().toMillis()));
                set(inner.dsl(), "barrelhead.now", now.toString());
                set(
                        inner.dsl(),
                        "barrelhead.silent_after",
                        settings.silentAfter().toString());
                set(inner.dsl(), "barrelhead.late_after", settings.lateAfter().toString());
                return inner.dsl().fetchSingle(LOOK.formatted(check.query()));
            });
            return CheckResult.looked(
                    check, row.get("found", long.class), List.of(row.get("examples", String[].class)), since(started));
        } catch (DataAccessException | org.springframework.dao.DataAccessException e) {
            Throwable cause = e.getCause();
            return CheckResult.broken(
                    check, String.valueOf(cause == null ? e.getMessage() : cause.getMessage()), since(started));
        }
    }

    private static void set(DSLContext sql, String setting, String value) {
        sql.execute("select set_config({0}, {1}, true)", DSL.val(setting), DSL.val(value));
    }

    private void count(CheckResult result) {
        meters.counter(
                        "barrelhead.validation.checks",
                        "check",
                        result.check().code(),
                        "severity",
                        result.check().severity().wireName(),
                        "outcome",
                        result.outcome().wireName())
                .increment();
    }

    private static Duration since(long started) {
        return Duration.ofNanos(System.nanoTime() - started);
    }
}
