package io.barrelhead.ingest.inbox;

import io.barrelhead.contracts.ConnectionId;
import java.time.Instant;

/// A webhook of the inbox in the hands of whoever hands it on.
///
/// @param receivedAt when it first came
public record Waiting(long id, ConnectionId connection, byte[] body, Instant receivedAt) {}
