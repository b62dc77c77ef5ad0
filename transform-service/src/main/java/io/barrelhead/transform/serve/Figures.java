package io.barrelhead.transform.serve;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Gauges of what is in the database, read every few seconds: a scrape never waits for it. Without a database they have
/// no value.
@Component
class Figures {

    private static final Logger LOG = LoggerFactory.getLogger(Figures.class);
    private static final String READ = """
            select
                (select coalesce(sum(abs(next_offset - first_offset - landed - superseded - duplicate - dead_lettered)), 0)
                    from transform.partition_offset) as mismatch,
                (select count(*) from transform.dead_letter where replayed_at is null) as dead_letters,
                (select count(*) from transform.pending_day) as pending_days,
                (select count(*) from transform.announcement where announced_at is null) as unannounced,
                (select published_at from published.generation order by generation desc limit 1) as published_at,
                (select stale::int from published.generation order by generation desc limit 1) as stale
            """;

    private final DSLContext sql;
    private final InstantSource clock;
    private final Map<String, Double> values = new ConcurrentHashMap<>();

    Figures(DSLContext sql, InstantSource clock, MeterRegistry meters) {
        this.sql = sql;
        this.clock = clock;
        gauge(meters, "mismatch", "barrelhead.landing.accounting.mismatch", "Messages nobody accounted for; must be 0");
        gauge(meters, "dead_letters", "barrelhead.dead.letters", "Dead letters that wait for somebody");
        gauge(meters, "pending_days", "barrelhead.transform.pending.days", "Days that changed and are not published");
        gauge(
                meters,
                "unannounced",
                "barrelhead.transform.unannounced",
                "News of generations that wait for the broker");
        gauge(meters, "age", "barrelhead.generation.age.seconds", "Since the current generation was published");
        gauge(meters, "stale", "barrelhead.generation.stale", "1 when a later run failed");
    }

    @Scheduled(fixedDelay = 5_000)
    void read() {
        try {
            Record row = sql.fetchSingle(READ);
            for (String name : new String[] {"mismatch", "dead_letters", "pending_days", "unannounced", "stale"}) {
                Double value = row.get(name, Double.class);
                values.put(name, value == null ? 0 : value);
            }
            OffsetDateTime published = row.get("published_at", OffsetDateTime.class);
            values.put(
                    "age",
                    published == null
                            ? Double.NaN
                            : (clock.millis() - published.toInstant().toEpochMilli()) / 1000.0);
        } catch (DataAccessException | org.springframework.dao.DataAccessException e) {
            LOG.warn("the database does not tell the figures: {}", e.getMessage());
            values.clear();
        }
    }

    private void gauge(MeterRegistry meters, String value, String name, String description) {
        Gauge.builder(name, () -> values.getOrDefault(value, Double.NaN))
                .description(description)
                .register(meters);
    }
}
