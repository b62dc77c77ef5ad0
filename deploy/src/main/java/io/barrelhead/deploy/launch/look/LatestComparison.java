package io.barrelhead.deploy.launch.look;

import io.barrelhead.deploy.launch.gateway.Reconciliation;
import io.barrelhead.deploy.launch.terminal.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/// What the latest run of a connection that was compared came to, over its streams, in a line.
record LatestComparison(String connection, List<Reconciliation> streams) {

    /// @param newestFirst of all streams and runs
    static Optional<LatestComparison> of(String connection, List<Reconciliation> newestFirst) {
        List<Reconciliation> compared =
                newestFirst.stream().filter(it -> it.reconciledAt() != null).toList();
        return compared.stream()
                .findFirst()
                .map(newest -> new LatestComparison(
                        connection,
                        compared.stream()
                                .filter(it -> it.run().equals(newest.run()))
                                .toList()));
    }

    String line() {
        return "%s reconciled %s: %s seen, %s, %s deleted at the source%s"
                .formatted(
                        connection,
                        streams.getFirst().reconciledAt(),
                        sum(it -> it.walk().seen()),
                        findings(),
                        sum(Reconciliation::deleted),
                        heldBack());
    }

    private String findings() {
        if (streams.stream().allMatch(Reconciliation::firstLoad)) {
            return "its first load";
        }
        return streams.stream().anyMatch(Reconciliation::webhooks)
                ? "%s missed, %s late"
                        .formatted(
                                sum(it -> it.walk().missed()),
                                sum(it -> it.received().late()))
                : "no webhooks yet";
    }

    private String heldBack() {
        String held = streams.stream()
                .filter(Reconciliation::isHeldBack)
                .map(it -> "%s of %s held back, POST /api/v1/reconciliations/%s/confirm takes them out"
                        .formatted(Words.count(it.absent()), it.stream(), it.id()))
                .collect(Collectors.joining("; "));
        return held.isEmpty() ? "" : "; " + held;
    }

    private String sum(ToLongFunction<Reconciliation> count) {
        return Words.count(streams.stream().mapToLong(count).sum());
    }
}
