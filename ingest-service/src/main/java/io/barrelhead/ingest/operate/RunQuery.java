package io.barrelhead.ingest.operate;

import static java.util.stream.Collectors.joining;

import io.barrelhead.contracts.ConnectionId;
import io.barrelhead.contracts.RunId;
import io.barrelhead.contracts.events.IngestionMode;
import io.barrelhead.ingest.connections.Connection;
import io.barrelhead.ingest.connections.Connections;
import io.barrelhead.ingest.runs.RunFilter;
import io.barrelhead.ingest.runs.RunState;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/// Parameters of the list of runs, as they come.
///
/// @param requestedBy who asked; spelled `requested_by`
/// @param limit 1 to 500; null for 50
/// @param cursor what the page before gave as `next`; null for the newest
record RunQuery(
        @Nullable String connection,
        @Nullable String state,
        @Nullable String mode,
        @BindParam("requested_by") @Nullable String requestedBy,
        @Nullable Integer limit,
        @Nullable String cursor) {

    private static final int LIMIT = 50;
    private static final int LARGEST_LIMIT = 500;

    int checkedLimit() {
        int checked = limit == null ? LIMIT : limit;
        if (checked < 1 || checked > LARGEST_LIMIT) {
            throw Problem.badQuery("limit is %d, not 1 to %d".formatted(checked, LARGEST_LIMIT));
        }
        return checked;
    }

    /// One more than asked for, so that the list knows whether it goes on.
    ///
    /// @param visibleOnly the caller may see these connections and no other
    RunFilter filter(Connections visible, boolean visibleOnly) {
        return new RunFilter(
                connections(visible, visibleOnly),
                checkedState(),
                checkedMode(),
                requestedBy,
                checkedCursor(),
                checkedLimit() + 1);
    }

    private @Nullable Collection<ConnectionId> connections(Connections visible, boolean visibleOnly) {
        if (connection == null) {
            return visibleOnly ? visible.all().stream().map(Connection::id).toList() : null;
        }
        return visible.all().stream()
                .map(Connection::id)
                .filter(id -> id.value().equals(connection))
                .findFirst()
                .map(List::of)
                .orElseThrow(() -> Problem.badQuery(
                        "unknown connection '%s'; known are %s".formatted(connection, visible.names())));
    }

    private @Nullable RunState checkedState() {
        if (state == null) {
            return null;
        }
        return RunState.named(state)
                .orElseThrow(() -> Problem.badQuery("unknown state '%s'; known are %s"
                        .formatted(
                                state,
                                Arrays.stream(RunState.values())
                                        .map(RunState::word)
                                        .collect(joining(", ")))));
    }

    private @Nullable IngestionMode checkedMode() {
        if (mode == null) {
            return null;
        }
        return Arrays.stream(IngestionMode.values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(mode))
                .findFirst()
                .orElseThrow(() -> Problem.badQuery(
                        "unknown mode '%s'; known are incremental, full, range, records".formatted(mode)));
    }

    private @Nullable RunId checkedCursor() {
        try {
            return cursor == null ? null : new RunId(UUID.fromString(cursor));
        } catch (IllegalArgumentException e) {
            throw Problem.badQuery("the cursor is none that a list gave as next");
        }
    }
}
