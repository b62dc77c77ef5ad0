package io.barrelhead.transform.inspect;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// What the landing knows of a record beside its body.
///
/// @param occurredAt when it counts; null if never
/// @param endedAt when a membership stops counting; null if never
/// @param updatedAt its latest change at the source
/// @param zone where its day begins and ends
/// @param posSku under which its money shows up at the other source
public record Facts(
        @Nullable Instant occurredAt,
        @Nullable Instant endedAt,
        @Nullable Instant updatedAt,
        ZoneId zone,
        @Nullable String posSku) {}
