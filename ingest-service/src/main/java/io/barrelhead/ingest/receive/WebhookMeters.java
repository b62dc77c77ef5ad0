package io.barrelhead.ingest.receive;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/// Counts what comes of webhooks.
@Component
class WebhookMeters {

    private final MeterRegistry registry;

    WebhookMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    /// Stored.
    void received(String connection) {
        registry.counter("barrelhead.webhooks.received", "connection", connection)
                .increment();
    }

    /// Came again, and is here already.
    void duplicate(String connection) {
        registry.counter("barrelhead.webhooks.duplicates", "connection", connection)
                .increment();
    }

    /// Acknowledged and dropped.
    ///
    /// @param what is not followed
    void ignored(String connection, String what) {
        registry.counter("barrelhead.webhooks.ignored", "connection", connection, "what", what)
                .increment();
    }

    /// Not acknowledged.
    ///
    /// @param reason `secret`, `tenant`, `too_large` or `not_stored`
    void rejected(String connection, String reason) {
        registry.counter("barrelhead.webhooks.rejected", "connection", connection, "reason", reason)
                .increment();
    }
}
