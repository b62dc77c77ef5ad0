package io.barrelhead.ingest.inbox;

import io.barrelhead.contracts.Topics;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// How webhooks are taken, handed on and kept.
///
/// @param largestBody that is taken; what is larger is refused and comes with the next walk
/// @param relayPause after which the relay looks for what nobody woke it for
/// @param walkPause before a bulk update whose connection is busy tries again
/// @param sendLogPause between two looks at Commerce7's log of failed sends
/// @param keep how long a webhook is kept after the broker has what follows from it
@ConfigurationProperties(prefix = "barrelhead.ingest.webhooks", ignoreUnknownFields = false)
public record WebhookSettings(
        @DefaultValue("8MB") DataSize largestBody,
        @DefaultValue("1s") Duration relayPause,
        @DefaultValue("2s") Duration walkPause,
        @DefaultValue("15m") Duration sendLogPause,
        @DefaultValue("7d") Duration keep) {

    public WebhookSettings {
        if (largestBody.toBytes() > Topics.LARGEST_RECORD) {
            throw new IllegalArgumentException("largest-body is %s, more than the %d bytes that travel"
                    .formatted(largestBody, Topics.LARGEST_RECORD));
        }
    }
}
