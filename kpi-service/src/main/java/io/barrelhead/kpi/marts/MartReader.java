package io.barrelhead.kpi.marts;

import static io.barrelhead.kpi.db.published.Tables.DIM_ENTITY;
import static io.barrelhead.kpi.db.published.Tables.DIM_KPI;
import static io.barrelhead.kpi.db.published.Tables.GENERATION;
import static org.jooq.impl.DSL.field;

import io.barrelhead.contracts.EntityId;
import io.barrelhead.contracts.TransformId;
import io.barrelhead.kpi.db.published.tables.records.DimEntityRecord;
import io.barrelhead.kpi.db.published.tables.records.DimKpiRecord;
import io.barrelhead.kpi.db.published.tables.records.GenerationRecord;
import io.barrelhead.kpi.marts.Kpi.Aggregation;
import io.barrelhead.kpi.marts.Kpi.Format;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.SQLDataType;
import org.springframework.util.function.SingletonSupplier;

/// Reads schema `published` inside one snapshot, so that everything read with it belongs to one generation.
public final class MartReader {

    private final DSLContext dsl;
    private final FactReader facts;
    private final SingletonSupplier<List<Kpi>> kpis = SingletonSupplier.of(this::readKpis);
    private final SingletonSupplier<Entities> entities = SingletonSupplier.of(this::readEntities);

    MartReader(DSLContext dsl) {
        this.dsl = dsl;
        this.facts = new FactReader(dsl);
    }

    /// The newest generation; empty before the first publication.
    public Optional<Generation> generation() {
        return isMigrated() ? newest() : Optional.empty();
    }

    /// The transform service makes the schema, and may start later than this one.
    private boolean isMigrated() {
        return dsl.select(field("to_regclass('published.generation') is not null", SQLDataType.BOOLEAN))
                .fetchSingle()
                .value1();
    }

    private Optional<Generation> newest() {
        return dsl.selectFrom(GENERATION)
                .orderBy(GENERATION.GENERATION_.desc())
                .limit(1)
                .fetchOptional(MartReader::generation);
    }

    /// The catalogue, in display order.
    public List<Kpi> kpis() {
        return kpis.obtain();
    }

    public Entities entities() {
        return entities.obtain();
    }

    /// The facts of the entities together, for the KPIs over the periods.
    public Facts facts(List<Entity> entities, Collection<Kpi> kpis, Collection<Period> periods) {
        return facts.read(entities, kpis, periods);
    }

    private List<Kpi> readKpis() {
        return dsl.selectFrom(DIM_KPI)
                .orderBy(DIM_KPI.DISPLAY_ORDER, DIM_KPI.KPI_ID)
                .fetch(MartReader::kpi);
    }

    private Entities readEntities() {
        return new Entities(
                dsl.selectFrom(DIM_ENTITY).orderBy(DIM_ENTITY.ENTITY_ID).fetch(MartReader::entity));
    }

    private static Generation generation(GenerationRecord row) {
        OffsetDateTime newest = row.getNewestRecordAt();
        return new Generation(
                row.getGeneration(),
                new TransformId(row.getTransformId()),
                row.getPublishedAt().toInstant(),
                newest == null ? null : newest.toInstant(),
                new Generation.Tests(row.getTestsPassed(), row.getTestsWarned(), row.getTestsFailed()),
                row.getStale(),
                row.getStaleReason());
    }

    private static Kpi kpi(DimKpiRecord row) {
        return new Kpi(
                row.getKpiId(),
                row.getCode(),
                row.getName(),
                row.getKpiGroup(),
                Format.valueOf(row.getFormat().toUpperCase(Locale.ROOT)),
                row.getUnit(),
                row.getDecimals(),
                Aggregation.valueOf(row.getAggType().toUpperCase(Locale.ROOT)),
                row.getScale(),
                row.getDirection(),
                needs(row),
                row.getDescription());
    }

    private static Set<RecordKind> needs(DimKpiRecord row) {
        Set<RecordKind> needs = EnumSet.noneOf(RecordKind.class);
        if (row.getNeedsOrders()) {
            needs.add(RecordKind.ORDERS);
        }
        if (row.getNeedsReservations()) {
            needs.add(RecordKind.RESERVATIONS);
        }
        if (row.getNeedsMemberships()) {
            needs.add(RecordKind.MEMBERSHIPS);
        }
        return needs;
    }

    private static Entity entity(DimEntityRecord row) {
        String zone = row.getTimeZone();
        return new Entity(
                new EntityId(row.getEntityId()),
                row.getName(),
                zone == null ? null : ZoneId.of(zone),
                row.getHasCommerce7(),
                row.getHasTock());
    }
}
