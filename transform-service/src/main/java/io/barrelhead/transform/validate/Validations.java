package io.barrelhead.transform.validate;

import static io.barrelhead.transform.db.transform.Tables.CHECK_RESULT;
import static io.barrelhead.transform.db.transform.Tables.MODELLED_PROJECT;
import static io.barrelhead.transform.db.transform.Tables.TRANSFORM_RUN;
import static io.barrelhead.transform.db.transform.Tables.VALIDATION;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.selectOne;

import io.barrelhead.contracts.TransformId;
import io.barrelhead.transform.db.transform.tables.records.CheckResultRecord;
import io.barrelhead.transform.model.run.Trigger;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/// The table of validations.
final class Validations {

    private Validations() {}

    static void keep(DSLContext sql, Validation validation, Duration keep) {
        sql.transaction(inner -> {
            DSLContext transaction = inner.dsl();
            transaction
                    .deleteFrom(VALIDATION)
                    .where(VALIDATION.STARTED_AT.lt(utc(validation.startedAt().minus(keep))))
                    .execute();
            insert(transaction, validation);
            transaction.batchInsert(rows(transaction, validation)).execute();
        });
    }

    /// The last run that made everything anew, unless it was looked at. Set-ups look themselves.
    static Optional<TransformId> fullRunToLookAt(DSLContext sql) {
        return sql.select(MODELLED_PROJECT.TRANSFORM_ID)
                .from(MODELLED_PROJECT)
                .whereNotExists(
                        selectOne().from(VALIDATION).where(VALIDATION.TRANSFORM_ID.eq(MODELLED_PROJECT.TRANSFORM_ID)))
                .andNotExists(selectOne()
                        .from(TRANSFORM_RUN)
                        .where(
                                TRANSFORM_RUN.ID.eq(MODELLED_PROJECT.TRANSFORM_ID),
                                TRANSFORM_RUN.TRIGGER.eq(Trigger.SETUP.wireName())))
                .fetchOptional(MODELLED_PROJECT.TRANSFORM_ID)
                .map(TransformId::new);
    }

    static Optional<Instant> lastNight(DSLContext sql) {
        return Optional.ofNullable(sql.select(max(VALIDATION.STARTED_AT))
                        .from(VALIDATION)
                        .where(VALIDATION.TRIGGER.eq(Occasion.NIGHTLY.wireName()))
                        .fetchSingle()
                        .value1())
                .map(OffsetDateTime::toInstant);
    }

    private static void insert(DSLContext sql, Validation validation) {
        TransformId transform = validation.transform();
        sql.insertInto(VALIDATION)
                .set(VALIDATION.ID, validation.id())
                .set(VALIDATION.TRIGGER, validation.occasion().wireName())
                .set(VALIDATION.TRANSFORM_ID, transform == null ? null : transform.value())
                .set(VALIDATION.STARTED_AT, utc(validation.startedAt()))
                .set(VALIDATION.FINISHED_AT, utc(validation.finishedAt()))
                .set(VALIDATION.STATE, validation.passed() ? "passed" : "failed")
                .execute();
    }

    private static List<CheckResultRecord> rows(DSLContext sql, Validation validation) {
        List<CheckResultRecord> rows = new ArrayList<>();
        for (CheckResult result : validation.results()) {
            CheckResultRecord row = sql.newRecord(CHECK_RESULT);
            row.setValidationId(validation.id());
            row.setOrdinal(rows.size());
            row.setCode(result.check().code());
            row.setSeverity(result.check().severity().wireName());
            row.setOutcome(result.outcome().wireName());
            row.setFound(result.found());
            row.setExamples(result.examples().toArray(String[]::new));
            row.setMessage(result.message());
            row.setRemedy(result.outcome() == Outcome.FAILED ? result.check().mend() : null);
            row.setSeconds(BigDecimal.valueOf(result.took().toMillis(), 3));
            rows.add(row);
        }
        return rows;
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
