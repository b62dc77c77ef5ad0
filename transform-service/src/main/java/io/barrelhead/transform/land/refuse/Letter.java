package io.barrelhead.transform.land.refuse;

import io.barrelhead.contracts.wire.CloudEvent;
import java.util.UUID;

/// A dead letter as it is to be tried again.
public record Letter(UUID id, String reason, CloudEvent message) {}
