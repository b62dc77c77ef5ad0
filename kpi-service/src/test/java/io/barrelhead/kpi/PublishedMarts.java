package io.barrelhead.kpi;

import static io.barrelhead.kpi.db.published.Tables.DAILY_COVERAGE;
import static io.barrelhead.kpi.db.published.Tables.DIM_ENTITY;
import static io.barrelhead.kpi.db.published.Tables.DIM_KPI;
import static io.barrelhead.kpi.db.published.Tables.GENERATION;
import static io.barrelhead.kpi.db.published.Tables.KPI_DAILY_COMPONENTS;
import static org.jooq.impl.DSL.trueCondition;

import io.barrelhead.contracts.testing.TestPostgres;
import io.barrelhead.kpi.marts.RecordKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// Schema `published` as the transform service makes it, from its own migrations and seeds, filled by hand.
public final class PublishedMarts {

    /// All that the transform of the tests has to say for itself.
    public static final UUID TRANSFORM = UUID.fromString("00000000-0000-7000-8000-000000000001");

    private static final Path TRANSFORM_SERVICE = Path.of("..", "transform-service");
    private static final Instant PUBLISHED_AT = Instant.parse("2026-03-07T21:14:09.6Z");

    private static final AtomicLong GENERATIONS = new AtomicLong();

    private final DSLContext transform;

    private PublishedMarts(DSLContext transform) {
        this.transform = transform;
    }

    /// Migrates both services' schemas, each under its own role, and loads the catalogue.
    public static PublishedMarts in(TestPostgres database) {
        migrate(database, "transform", TRANSFORM_SERVICE);
        migrate(database, "kpi", Path.of(""));
        DSLContext dsl = DSL.using(database.connect("barrelhead_transform"), SQLDialect.POSTGRES);
        dsl.execute("set synchronous_commit = off");
        loadCatalogue(dsl);
        return new PublishedMarts(dsl);
    }

    private static void migrate(TestPostgres database, String owner, Path module) {
        Flyway.configure()
                .dataSource(database.url(), "barrelhead_" + owner, "barrelhead_" + owner)
                .defaultSchema(owner)
                .locations("filesystem:" + module.resolve("src/main/resources/db/migration"))
                .load()
                .migrate();
    }

    private static void loadCatalogue(DSLContext dsl) {
        try {
            String csv = Files.readString(TRANSFORM_SERVICE.resolve("dbt/seeds/dim_kpi.csv"));
            dsl.loadInto(DIM_KPI).loadCSV(csv).fieldsCorresponding().execute();
        } catch (IOException e) {
            throw new UncheckedIOException("tests run in the module's folder", e);
        }
    }

    /// Takes everything away but the catalogue.
    public void clear() {
        transform.truncate(KPI_DAILY_COMPONENTS).execute();
        transform.truncate(DAILY_COVERAGE).execute();
        transform.truncate(GENERATION).execute();
        transform.deleteFrom(DIM_ENTITY).where(trueCondition()).execute();
        transform
                .insertInto(DIM_ENTITY)
                .values("ALL", "All entities", null, false, false)
                .execute();
    }

    /// An entity with connections to both sources.
    public void entity(String id, String zone) {
        entity(id, zone, true, true);
    }

    public void entity(String id, String zone, boolean commerce7, boolean tock) {
        transform
                .insertInto(DIM_ENTITY)
                .values(id, "Entity " + id, zone, commerce7, tock)
                .execute();
    }

    public void removeEntity(String id) {
        transform.deleteFrom(DIM_ENTITY).where(DIM_ENTITY.ENTITY_ID.eq(id)).execute();
    }

    /// A KPI's components on a day, instead of what they were.
    public void component(String entity, int kpi, LocalDate day, Object numerator, @Nullable Object denominator) {
        BigDecimal over = denominator == null ? null : new BigDecimal(denominator.toString());
        transform
                .insertInto(KPI_DAILY_COMPONENTS)
                .values(entity, kpi, day, new BigDecimal(numerator.toString()), over)
                .onConflict()
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    /// The same amount of a KPI on every day from the first to the last.
    public void daily(String entity, int kpi, LocalDate from, LocalDate to, int amount) {
        transform.execute(
                """
                insert into published.kpi_daily_components
                select {0}, {1}, day::date, {2}, null from generate_series({3}, {4}, interval '1 day') as day
                """,
                DSL.val(entity),
                DSL.val(kpi),
                DSL.val(amount),
                DSL.val(from).cast(Timestamp.class),
                DSL.val(to).cast(Timestamp.class));
    }

    /// Records of these kinds count on the day.
    public void covered(String entity, LocalDate day, Set<RecordKind> kinds) {
        transform
                .insertInto(DAILY_COVERAGE)
                .values(
                        entity,
                        day,
                        kinds.contains(RecordKind.ORDERS),
                        kinds.contains(RecordKind.RESERVATIONS),
                        kinds.contains(RecordKind.MEMBERSHIPS))
                .onConflict()
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    public void coveredByAll(String entity, LocalDate... days) {
        for (LocalDate day : List.of(days)) {
            covered(entity, day, Set.of(RecordKind.values()));
        }
    }

    /// The next generation, with everything that was written since the one before.
    public long publish() {
        long next = GENERATIONS.incrementAndGet();
        transform
                .insertInto(GENERATION)
                .set(GENERATION.GENERATION_, next)
                .set(GENERATION.TRANSFORM_ID, TRANSFORM)
                .set(GENERATION.PUBLISHED_AT, PUBLISHED_AT.atOffset(ZoneOffset.UTC))
                .set(GENERATION.NEWEST_RECORD_AT, PUBLISHED_AT.minusMillis(600).atOffset(ZoneOffset.UTC))
                .set(GENERATION.CHANGED_DAYS, 1)
                .set(GENERATION.TESTS_PASSED, 61)
                .set(GENERATION.TESTS_WARNED, 1)
                .set(GENERATION.TESTS_FAILED, 0)
                .execute();
        return next;
    }

    /// A later transform failed.
    public void goStale(String reason) {
        transform
                .update(GENERATION)
                .set(GENERATION.STALE, true)
                .set(GENERATION.STALE_SINCE, PUBLISHED_AT.atOffset(ZoneOffset.UTC))
                .set(GENERATION.STALE_REASON, reason)
                .execute();
    }

    /// For bulk loads of a test's own.
    public DSLContext sql() {
        return transform;
    }
}
