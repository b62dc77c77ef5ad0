package io.barrelhead.transform.land;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of a dead letter that was tried again.
///
/// @param outcome `landed`, `superseded`, `duplicate` or `refused`
/// @param reason why it was refused; null if it was not
/// @param detail the same for a person
public record Replayed(
        UUID id,
        String outcome,
        @Nullable String reason,
        @Nullable String detail) {}
