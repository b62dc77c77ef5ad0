package io.barrelhead.transform.land.account;

import io.barrelhead.transform.land.raw.Outcome;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;

/// How many messages came to each outcome.
public record Counts(long landed, long superseded, long duplicate, long deadLettered) {

    static final Counts NONE = new Counts(0, 0, 0, 0);

    static Counts of(Collection<Outcome> outcomes) {
        Counts counts = NONE;
        for (Outcome outcome : outcomes) {
            counts = counts.plus(outcome);
        }
        return counts;
    }

    Counts plus(Outcome outcome) {
        return switch (outcome) {
            case LANDED -> new Counts(landed + 1, superseded, duplicate, deadLettered);
            case SUPERSEDED -> new Counts(landed, superseded + 1, duplicate, deadLettered);
            case DUPLICATE -> new Counts(landed, superseded, duplicate + 1, deadLettered);
            case DEAD_LETTERED -> new Counts(landed, superseded, duplicate, deadLettered + 1);
        };
    }

    /// Binds the four counts from a parameter on.
    void bind(PreparedStatement statement, int first) throws SQLException {
        statement.setLong(first, landed);
        statement.setLong(first + 1, superseded);
        statement.setLong(first + 2, duplicate);
        statement.setLong(first + 3, deadLettered);
    }
}
