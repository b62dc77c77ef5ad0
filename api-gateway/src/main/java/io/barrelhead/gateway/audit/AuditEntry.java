package io.barrelhead.gateway.audit;

import org.jspecify.annotations.Nullable;

/// One thing that happened.
///
/// @param who id of the key, null when nobody was let in
/// @param action method and route, e.g. `POST /api/v1/ingestions`
/// @param target what it was done to: a path
/// @param detail the status of the answer, or the code of the refusal
/// @param source address of the client
public record AuditEntry(
        @Nullable String who, String action, String target, Outcome outcome, String detail, String source) {

    private static final int LONGEST = 200;

    public AuditEntry {
        target = target.length() > LONGEST ? target.substring(0, LONGEST) : target;
    }

    /// How it ended.
    public enum Outcome {
        DONE,
        REFUSED,
        FAILED
    }
}
