package io.barrelhead.kpi.marts;

import java.util.function.Function;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// The published marts. Every reading is one read-only repeatable-read transaction: generation and numbers agree even
/// when the next generation is published meanwhile.
@Component
public class Marts {

    private final DSLContext dsl;
    private final TransactionTemplate snapshot;

    public Marts(DSLContext dsl, PlatformTransactionManager transactions) {
        this.dsl = dsl;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        snapshot.setReadOnly(true);
    }

    /// Runs the work inside one snapshot.
    public <T> T read(Function<MartReader, T> work) {
        return snapshot.execute(status -> work.apply(new MartReader(dsl)));
    }
}
