package io.barrelhead.transform.land;

import io.barrelhead.contracts.events.RecordEvent.RecordReceived;
import io.barrelhead.transform.inspect.Inspected;
import io.barrelhead.transform.inspect.Inspected.Refused;
import io.barrelhead.transform.inspect.Inspected.Sound;
import io.barrelhead.transform.inspect.RecordInspector;
import io.barrelhead.transform.inspect.SourceStream;
import io.barrelhead.transform.land.database.Transactions;
import io.barrelhead.transform.land.raw.ChangedDays;
import io.barrelhead.transform.land.raw.Outcome;
import io.barrelhead.transform.land.raw.RawTables;
import io.barrelhead.transform.land.raw.Settled;
import io.barrelhead.transform.land.raw.Settled.Candidate;
import io.barrelhead.transform.land.refuse.DeadLetters;
import io.barrelhead.transform.land.refuse.Letter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// Tries dead letters again, by the same inspection and into the same tables as the first time. Its message was
/// accounted for when it was refused, so no sum changes. One that a later version of its record has overtaken is done
/// with, whatever is wrong with it.
public final class Replay {

    private final RecordInspector inspector;
    private final Transactions transactions;
    private final InstantSource clock;
    private final RawTables raw = new RawTables();
    private final ChangedDays changedDays = new ChangedDays();
    private final DeadLetters deadLetters = new DeadLetters();

    Replay(RecordInspector inspector, Transactions transactions, InstantSource clock) {
        this.inspector = inspector;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Nothing if no such letter waits.
    public Optional<Replayed> replay(UUID id) {
        return transactions.within(connection -> {
            Optional<Letter> letter = deadLetters.take(connection, id);
            return letter.isEmpty() ? Optional.empty() : Optional.of(replay(connection, letter.get(), clock.instant()));
        });
    }

    private Replayed replay(Connection connection, Letter letter, Instant at) throws SQLException {
        Settled settled = settle(connection, inspector.inspect(letter.message()), at);
        if (settled.inspected() instanceof Refused refused && !isOvertaken(connection, refused)) {
            deadLetters.refuseAgain(connection, letter, refused, at);
            return new Replayed(letter.id(), "refused", refused.reason().code(), refused.detail());
        }
        // who asks for it waits for it
        changedDays.mark(connection, List.of(settled), it -> true, at);
        deadLetters.close(connection, letter.id(), at);
        Outcome outcome = settled.inspected() instanceof Refused ? Outcome.SUPERSEDED : settled.outcome();
        return new Replayed(letter.id(), outcome.name().toLowerCase(Locale.ROOT), null, null);
    }

    /// Its record was corrected at the source and has landed since: nobody needs these bytes.
    private boolean isOvertaken(Connection connection, Refused refused) throws SQLException {
        RecordReceived event = refused.event();
        if (event == null || event.record().recordId().indexOf('\0') >= 0) {
            return false;
        }
        SourceStream stream = SourceStream.find(event.source(), event.record().stream());
        return stream != null && raw.hasLater(connection, stream, event);
    }

    private Settled settle(Connection connection, Inspected inspected, Instant at) throws SQLException {
        return switch (inspected) {
            case Refused refused -> Settled.refused(0, refused);
            case Sound sound ->
                raw.putOrRefuse(connection, List.of(new Candidate(0, sound)), at)
                        .getFirst();
        };
    }
}
