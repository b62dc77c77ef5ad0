package io.barrelhead.ingest.ask;

import static io.barrelhead.ingest.db.Tables.RUN;

import io.barrelhead.contracts.events.IngestionCommand.IngestionRequested;
import io.barrelhead.contracts.events.IngestionMode;
import io.barrelhead.ingest.connections.Connection;
import io.barrelhead.ingest.connections.Connections;
import io.barrelhead.ingest.runs.Runs;
import java.util.List;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Asks for everything that a connection has when none of its runs ever succeeded: a first start needs no command.
@Component
@ConditionalOnProperty(name = "barrelhead.ingest.initial-load", matchIfMissing = true)
class InitialLoad implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(InitialLoad.class);
    private static final String REQUESTED_BY = "start-up";

    private final Connections connections;
    private final Runs runs;
    private final RunQueue queue;
    private final DSLContext db;
    private final TransactionTemplate transaction;

    InitialLoad(Connections connections, Runs runs, RunQueue queue, DSLContext db, TransactionTemplate transaction) {
        this.connections = connections;
        this.runs = runs;
        this.queue = queue;
        this.db = db;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments args) {
        transaction.executeWithoutResult(status -> {
            // replicas that start together ask once
            db.execute("lock table {0} in share row exclusive mode", RUN);
            connections.all().stream().filter(this::isNew).forEach(this::askForAll);
        });
    }

    private boolean isNew(Connection connection) {
        return runs.lastSuccess(connection.id()).isEmpty() && !runs.hasWaitingOrRunning(connection.id());
    }

    private void askForAll(Connection connection) {
        LOG.info("no run of connection '{}' ever succeeded: its first load is queued", connection.id());
        IngestionRequested command =
                new IngestionRequested(connection.id(), List.of(), IngestionMode.FULL, null, null, REQUESTED_BY, null);
        queue.enqueue(RequestCheck.check(command, connections));
    }
}
