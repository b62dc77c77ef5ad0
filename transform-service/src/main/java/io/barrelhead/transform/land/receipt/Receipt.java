package io.barrelhead.transform.land.receipt;

import io.barrelhead.contracts.RunId;
import io.barrelhead.contracts.events.RecordEvent.RecordReceived;
import io.barrelhead.transform.inspect.Facts;
import io.barrelhead.transform.inspect.Inspected.Refused;
import io.barrelhead.transform.inspect.Inspected.Sound;
import io.barrelhead.transform.land.raw.Outcome;
import io.barrelhead.transform.land.raw.Settled;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// That a record came.
///
/// @param run null when a webhook brought it
/// @param day the local day on which the record counts; null for none
/// @param behindMs from the change at the source to the landing; null where the source does not date it
record Receipt(
        Origin origin,
        String recordId,
        @Nullable UUID run,
        Outcome outcome,
        @Nullable LocalDate day,
        @Nullable Long behindMs) {

    /// Nothing for a message of which nobody can tell whose record it is, or whose id no table could hold.
    static Optional<Receipt> of(Settled settled, Instant at) {
        RecordReceived event = settled.inspected().event();
        if (event == null || event.record().recordId().indexOf('\0') >= 0) {
            return Optional.empty();
        }
        return switch (settled.inspected()) {
            case Sound sound -> Optional.of(of(settled.outcome(), event, sound.facts(), at));
            case Refused refused ->
                refused.reason().namesItsOrigin()
                        ? Optional.of(of(settled.outcome(), event, null, at))
                        : Optional.empty();
        };
    }

    private static Receipt of(Outcome outcome, RecordReceived event, @Nullable Facts facts, Instant at) {
        RunId run = event.run();
        return new Receipt(
                new Origin(
                        event.record().connection().value(),
                        event.record().stream().value()),
                event.record().recordId(),
                run == null ? null : run.value(),
                outcome,
                facts == null ? null : day(facts),
                facts == null ? null : behind(facts, at));
    }

    private static @Nullable LocalDate day(Facts facts) {
        Instant occurred = facts.occurredAt();
        return occurred == null ? null : occurred.atZone(facts.zone()).toLocalDate();
    }

    private static @Nullable Long behind(Facts facts, Instant at) {
        Instant updated = facts.updatedAt();
        return updated == null ? null : Duration.between(updated, at).toMillis();
    }

    boolean ofWebhook() {
        return run == null;
    }

    String outcomeWord() {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    /// A stream of a connection.
    record Origin(String connection, String stream) {}
}
