package io.barrelhead.ingest.connections;

/// What a connection's webhooks carry, so that it is known who sends them.
public sealed interface WebhookSecret {

    /// Basic authentication, as Commerce7 sends it.
    record Login(Secret username, Secret password) implements WebhookSecret {}

    /// A header of the winery's own choice, as Tock sends it.
    record Header(String name, Secret value) implements WebhookSecret {}
}
