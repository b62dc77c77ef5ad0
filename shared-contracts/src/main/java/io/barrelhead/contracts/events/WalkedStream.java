package io.barrelhead.contracts.events;

import io.barrelhead.contracts.StreamName;
import java.time.Instant;

/// How a completed run walked one stream.
///
/// @param attempt of the run, whose walk counts
/// @param whole the walk read everything that the source has of the stream: what was not in it, the source does not
/// have
/// @param startedAt when that walk began
public record WalkedStream(StreamName stream, int attempt, boolean whole, Instant startedAt) {}
