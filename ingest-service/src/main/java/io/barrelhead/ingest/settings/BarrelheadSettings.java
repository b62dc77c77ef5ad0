package io.barrelhead.ingest.settings;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The winery's configuration, which the services share.
///
/// @param currency ISO 4217 code that the money of every source is in
/// @param fiscalStartMonth the first month of the fiscal year, 1 to 12
/// @param allowInsecureSources lets URLs of sources be http and local: for the sandbox and tests
/// @param connections the accounts at the sources
@ConfigurationProperties("barrelhead")
record BarrelheadSettings(
        @DefaultValue("USD") String currency,
        @DefaultValue("1") int fiscalStartMonth,
        @DefaultValue("false") boolean allowInsecureSources,
        @DefaultValue List<ConnectionSettings> connections) {

    BarrelheadSettings {
        connections = List.copyOf(connections);
    }
}
