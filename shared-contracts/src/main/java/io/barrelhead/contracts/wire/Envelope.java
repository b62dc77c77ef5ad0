package io.barrelhead.contracts.wire;

import io.barrelhead.contracts.events.PipelineEvent;
import java.time.Instant;

/// An event with what CloudEvents says about it.
///
/// @param id the same event sent twice keeps its id
/// @param source who says it, e.g. `/ingest-service`
/// @param time when it happened, UTC
public record Envelope<E extends PipelineEvent>(String id, String source, Instant time, E event) {}
