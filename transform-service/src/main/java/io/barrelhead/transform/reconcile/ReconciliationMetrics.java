package io.barrelhead.transform.reconcile;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/// Counts what comparisons find, by connection and stream.
final class ReconciliationMetrics {

    private final MeterRegistry registry;

    ReconciliationMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void count(Reconciled reconciled) {
        counter(reconciled, "missed").increment(reconciled.missed());
        counter(reconciled, "late").increment(reconciled.late());
        counter(reconciled, "duplicate").increment(reconciled.duplicates());
        counter(reconciled, "deleted").increment(reconciled.deleted());
        counter(reconciled, "held_back").increment(reconciled.heldBack());
    }

    void confirmed(String connection, String stream, long deleted) {
        counter(connection, stream, "deleted").increment(deleted);
    }

    private Counter counter(Reconciled reconciled, String finding) {
        return counter(reconciled.connection(), reconciled.stream(), finding);
    }

    private Counter counter(String connection, String stream, String finding) {
        return Counter.builder("barrelhead.reconciliation.records")
                .description("Records that webhooks missed, brought late or twice, and that are gone at the source")
                .tag("connection", connection)
                .tag("stream", stream)
                .tag("finding", finding)
                .register(registry);
    }
}
