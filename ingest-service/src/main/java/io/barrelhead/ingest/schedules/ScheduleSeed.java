package io.barrelhead.ingest.schedules;

import io.barrelhead.ingest.connections.Connection;
import io.barrelhead.ingest.connections.Connections;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/// Gives a new connection its schedules; what an operator changed stays changed.
@Component
class ScheduleSeed implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduleSeed.class);

    private final Connections connections;
    private final Schedules schedules;
    private final InstantSource clock;

    ScheduleSeed(Connections connections, Schedules schedules, InstantSource clock) {
        this.connections = connections;
        this.schedules = schedules;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments args) {
        Instant now = clock.instant();
        connections.all().stream()
                .filter(connection -> !schedules.hasAny(connection))
                .forEach(connection -> seed(connection, now));
        schedules.of(connections).forEach(schedule -> followZone(schedule, now));
    }

    private void seed(Connection connection, Instant now) {
        LOG.info("connection '{}' is new: it gets its schedules", connection.id());
        Defaults.of(connection).forEach(schedule -> schedules.add(connection, schedule, now));
    }

    private void followZone(Schedule schedule, Instant now) {
        connections
                .find(schedule.connection())
                .map(Connection::timeZone)
                .filter(zone -> !zone.getId().equals(schedule.timeZone()))
                .ifPresent(zone -> schedules.moveTo(schedule, zone, now));
    }
}
