package io.barrelhead.ingest.inbox;

import static io.barrelhead.ingest.db.Tables.INBOX;
import static java.time.ZoneOffset.UTC;

import io.barrelhead.contracts.ConnectionId;
import io.barrelhead.ingest.connections.Connection;
import io.barrelhead.ingest.connections.Connections;
import io.barrelhead.ingest.db.tables.records.InboxRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The webhooks that are not handed on yet. Whoever takes some has them until the end of its transaction; another one
/// takes others. Nothing is looked for beyond an id that was seen, because a lower one may be committed later.
@Component
public class InboxQueue {

    private static final String WAITING = "waiting";
    private static final String QUEUED = "queued";
    private static final String WALKING = "walking";
    private static final String SETTLED = "settled";
    private static final long MOST_BYTES = 16L * 1024 * 1024;

    private final DSLContext db;
    private final Connections connections;

    InboxQueue(DSLContext db, Connections connections) {
        this.db = db;
        this.connections = connections;
    }

    /// Takes those that failed least, oldest first, as far as the memory goes: at least one, if there is one. Those of
    /// a
    /// connection that is no longer configured wait until it is again.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Waiting> take(int most) {
        List<Long> ids = new ArrayList<>();
        long bytes = 0;
        for (Record2<Long, Integer> row : lock(most)) {
            bytes += row.value2();
            if (bytes > MOST_BYTES && !ids.isEmpty()) {
                break;
            }
            ids.add(row.value1());
        }
        return ids.isEmpty() ? List.of() : read(ids);
    }

    private List<Record2<Long, Integer>> lock(int most) {
        return db.select(INBOX.ID, INBOX.SIZE)
                .from(INBOX)
                .where(INBOX.STATE.eq(WAITING))
                .and(INBOX.CONNECTION_ID.in(connections.all().stream()
                        .map(Connection::id)
                        .map(ConnectionId::value)
                        .toList()))
                .orderBy(INBOX.ATTEMPTS, INBOX.ID)
                .limit(most)
                .forUpdate()
                .skipLocked()
                .fetch();
    }

    private List<Waiting> read(Collection<Long> ids) {
        return db.selectFrom(INBOX).where(INBOX.ID.in(ids)).orderBy(INBOX.ID).fetch(InboxQueue::waiting);
    }

    private static Waiting waiting(InboxRecord row) {
        return new Waiting(
                row.getId(),
                new ConnectionId(row.getConnectionId()),
                row.getBody(),
                row.getReceivedAt().toInstant());
    }

    /// The broker has what follows from them.
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(Collection<Long> ids, Instant at) {
        db.update(INBOX)
                .set(INBOX.STATE, SETTLED)
                .set(INBOX.SETTLED_AT, at.atOffset(UTC))
                .where(INBOX.ID.in(ids))
                .execute();
    }

    /// They wait on, behind those that failed less often.
    @Transactional(propagation = Propagation.MANDATORY)
    public void failed(Collection<Long> ids) {
        db.update(INBOX)
                .set(INBOX.ATTEMPTS, INBOX.ATTEMPTS.plus(1))
                .where(INBOX.ID.in(ids))
                .execute();
    }

    /// What it is about has to be fetched first.
    @Transactional(propagation = Propagation.MANDATORY)
    public void queue(long id) {
        db.update(INBOX).set(INBOX.STATE, QUEUED).where(INBOX.ID.eq(id)).execute();
    }

    /// Takes one up whose records have to be fetched, for the first time or where another worker left it.
    ///
    /// @return empty if it is settled
    /// @throws org.springframework.dao.DuplicateKeyException if another one of the connection is being fetched
    @Transactional
    public Optional<Waiting> walk(long id) {
        return db.update(INBOX)
                .set(INBOX.STATE, WALKING)
                .where(INBOX.ID.eq(id))
                .and(INBOX.STATE.in(QUEUED, WALKING))
                .returning()
                .fetchOptional()
                .map(InboxQueue::waiting);
    }
}
