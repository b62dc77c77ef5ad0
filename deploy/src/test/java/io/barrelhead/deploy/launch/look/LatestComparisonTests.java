package io.barrelhead.deploy.launch.look;

import static org.assertj.core.api.Assertions.assertThat;

import io.barrelhead.deploy.launch.gateway.Reconciliation;
import io.barrelhead.deploy.launch.gateway.Reconciliation.Received;
import io.barrelhead.deploy.launch.gateway.Reconciliation.Walk;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LatestComparisonTests {

    private static final String AT = "2026-03-08T10:00:00Z";

    @Test
    void addsUpTheStreamsOfTheNewestRun() {
        assertThat(line(
                        stream("new", "compared", AT, 3),
                        stream("new", "compared", AT, 4),
                        stream("old", "compared", AT, 9)))
                .isEqualTo("shop reconciled " + AT + ": 2,000 seen, 7 missed, 2 late, 0 deleted at the source");
    }

    @Test
    void saysWhatWaitsForAnOperator() {
        assertThat(line(stream("new", "held_back", AT, 0)))
                .endsWith("60 of order held back, POST /api/v1/reconciliations/id/confirm takes them out");
    }

    @Test
    void passesOverTheRunThatStillWaits() {
        assertThat(line(stream("new", "waiting", null, 1), stream("old", "compared", AT, 9)))
                .contains("9 missed");
    }

    @Test
    void saysNothingBeforeTheFirst() {
        assertThat(LatestComparison.of("shop", List.of(stream("new", "waiting", null, 1))))
                .isEmpty();
    }

    private static String line(Reconciliation... newestFirst) {
        return LatestComparison.of("shop", List.of(newestFirst)).orElseThrow().line();
    }

    private static Reconciliation stream(String run, String state, @Nullable String at, long missed) {
        return new Reconciliation(
                "id", run, "order", state, false, true, at, new Walk(1_000, missed), new Received(1), 60, 0);
    }
}
