package io.barrelhead.deploy.launch.gateway;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One stream of a run against what had been received before, as the interface tells it.
///
/// @param state `waiting`, `compared`, `held_back`, `confirmed`, `overtaken` or `expired`
/// @param reconciledAt null while it waits
public record Reconciliation(
        String id,
        String run,
        String stream,
        String state,
        boolean firstLoad,
        boolean webhooks,
        @Nullable String reconciledAt,
        Walk walk,
        Received received,
        long absent,
        long deleted) {

    public boolean isHeldBack() {
        return state.equals("held_back");
    }

    /// What the run saw.
    public record Walk(long seen, long missed) {}

    /// What webhooks brought.
    public record Received(long late) {}

    /// Some of them, newest first.
    public record Page(List<Reconciliation> items) {}
}
