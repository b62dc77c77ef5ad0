package io.barrelhead.transform.parity;

import static io.barrelhead.transform.db.transform.Tables.MODELLED_PROJECT;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;

/// One check: reads the marks of all days, builds beside the tables, and compares in one snapshot what has not moved
/// since.
final class ParityCheck {

    private static final String ANOTHER_PROJECT =
            "the tables are not made of the dbt project and the connections as they are now; ask again after the next full"
                    + " run, which is due";

    private final Shadow shadow;
    private final Supplier<String> fingerprint;
    private final Duration deadline;

    /// @param fingerprint of the dbt project's files and the connections as they are now
    ParityCheck(Shadow shadow, Supplier<String> fingerprint, Duration deadline) {
        this.shadow = shadow;
        this.fingerprint = fingerprint;
        this.deadline = deadline;
    }

    /// @param sql on the connection that holds the right to compare
    Outcome make(DSLContext sql, UUID check) throws InterruptedException {
        try {
            return isOfThisProject(sql) ? compare(sql, check) : new Outcome.Broken(ANOTHER_PROJECT);
        } catch (DataAccessException | IllegalStateException e) {
            return new Outcome.Broken(String.valueOf(e.getMessage()));
        }
    }

    private Outcome compare(DSLContext sql, UUID check) throws InterruptedException {
        shadow.clear();
        Days before = Days.marked(sql);
        Optional<String> failure = shadow.build(check);
        if (failure.isPresent()) {
            return new Outcome.Broken(failure.get());
        }
        return sql.transactionResult(inner -> {
            DSLContext snapshot = inner.dsl();
            snapshot.execute("set transaction isolation level repeatable read");
            snapshot.execute("set local statement_timeout = " + deadline.toMillis());
            return isOfThisProject(snapshot)
                    ? Comparison.compare(snapshot, check, tables(), before.moving(snapshot))
                    : new Outcome.Broken(ANOTHER_PROJECT);
        });
    }

    private List<ComparedTable> tables() {
        List<ComparedTable> tables = new ArrayList<>(ComparedTable.published());
        tables.addAll(shadow.models());
        return tables;
    }

    private boolean isOfThisProject(DSLContext sql) {
        return sql.fetchExists(MODELLED_PROJECT, MODELLED_PROJECT.FINGERPRINT.eq(fingerprint.get()));
    }
}
