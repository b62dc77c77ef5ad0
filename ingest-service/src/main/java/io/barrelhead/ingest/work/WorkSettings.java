package io.barrelhead.ingest.work;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How runs are worked off.
///
/// @param progressPause between two looks at a running walk: its progress is told, and a cancelled run stops
/// @param queuePause before a run whose connection is busy tries again
/// @param brokerPause before a run that the broker or the database stopped is taken up again
@ConfigurationProperties(prefix = "barrelhead.ingest.work", ignoreUnknownFields = false)
record WorkSettings(
        @DefaultValue("1s") Duration progressPause,
        @DefaultValue("2s") Duration queuePause,
        @DefaultValue("5s") Duration brokerPause) {}
