package io.barrelhead.kpi.publish;

import io.barrelhead.contracts.events.KpiEvent.KpisComputed;
import io.barrelhead.contracts.wire.Envelope;

/// Where `KpisComputed` goes.
@FunctionalInterface
public interface KpiTopic {

    /// Returns when the broker has the event.
    void send(Envelope<KpisComputed> event);
}
