package io.barrelhead.kpi.measure;

import io.barrelhead.kpi.PublishedMarts;
import io.barrelhead.kpi.db.published.tables.records.KpiDailyComponentsRecord;
import io.barrelhead.kpi.marts.RecordKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Three entities with components on random days, in memory and in the database alike.
final class RandomMarts {

    static final LocalDate FIRST = LocalDate.of(2024, 1, 20);
    static final LocalDate LAST = LocalDate.of(2026, 3, 7);
    static final List<String> ENTITIES = List.of("cellar", "estate", "shop");
    static final int BALANCE = 20;

    private static final Set<Integer> RATIOS = Set.of(17, 18, 19, 24, 25, 26, 27);
    private static final int ATTRITION = 23;
    private static final int LAST_MONEY = 12;

    record Key(String entity, int kpi, LocalDate day) {}

    record Component(BigDecimal numerator, @Nullable BigDecimal denominator) {}

    final Map<Key, Component> components = new HashMap<>();
    final Map<String, Map<LocalDate, Set<RecordKind>>> coverage = new HashMap<>();

    private final Random random;

    RandomMarts(long seed) {
        this.random = new Random(seed);
        for (String entity : ENTITIES) {
            LocalDate first = FIRST.plusDays(random.nextInt(200));
            first.datesUntil(LAST.plusDays(1))
                    .filter(day -> random.nextInt(10) < 6)
                    .forEach(day -> fill(entity, day));
        }
    }

    static boolean hasTock(String entity) {
        return !entity.equals("shop");
    }

    private void fill(String entity, LocalDate day) {
        for (int kpi = 1; kpi <= 27; kpi++) {
            components.put(new Key(entity, kpi, day), component(kpi));
        }
        Set<RecordKind> kinds = EnumSet.noneOf(RecordKind.class);
        for (RecordKind kind : RecordKind.values()) {
            if (random.nextInt(3) > 0 && (kind != RecordKind.RESERVATIONS || hasTock(entity))) {
                kinds.add(kind);
            }
        }
        coverage.computeIfAbsent(entity, e -> new HashMap<>()).put(day, kinds);
    }

    private Component component(int kpi) {
        if (RATIOS.contains(kpi)) {
            return new Component(number(-2, 30), number(0, 3));
        }
        if (kpi == BALANCE) {
            return new Component(number(-3, 6), null);
        }
        if (kpi == ATTRITION) {
            return new Component(number(0, 4), null);
        }
        return new Component(kpi <= LAST_MONEY ? number(-5000, 900_000).movePointLeft(2) : number(0, 40), null);
    }

    private BigDecimal number(int from, int to) {
        return BigDecimal.valueOf(random.nextInt(from, to));
    }

    void publishTo(PublishedMarts marts) {
        marts.clear();
        ENTITIES.forEach(entity -> marts.entity(entity, "America/Los_Angeles", true, hasTock(entity)));
        List<KpiDailyComponentsRecord> rows = new ArrayList<>();
        components.forEach((key, component) -> rows.add(new KpiDailyComponentsRecord(
                key.entity(), key.kpi(), key.day(), component.numerator(), component.denominator())));
        marts.sql()
                .transaction(transaction -> transaction.dsl().batchInsert(rows).execute());
        coverage.forEach((entity, days) -> days.forEach((day, kinds) -> marts.covered(entity, day, kinds)));
        marts.publish();
    }
}
