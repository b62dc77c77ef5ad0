package io.barrelhead.transform.connections;

import io.barrelhead.contracts.ConnectionId;
import io.barrelhead.contracts.EntityId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.ZoneId;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// The connections file, as far as this service reads it. What only the ingest service needs is passed over here.
///
/// @param currency the one currency of the winery, ISO 4217; records in another are refused
/// @param fiscalStartMonth the month in which the fiscal year begins, 1 to 12
/// @param connections the accounts at the sources
@Validated
@ConfigurationProperties("barrelhead")
public record ConnectionSettings(
        @Pattern(regexp = "[A-Z]{3}", message = "is an ISO 4217 code such as USD") @DefaultValue("USD")
        String currency,

        @Min(1) @Max(12) @DefaultValue("1") int fiscalStartMonth,
        @DefaultValue List<@Valid Account> connections) {

    public ConnectionSettings {
        connections = List.copyOf(connections);
    }

    Connections toConnections() {
        return new Connections(
                currency,
                fiscalStartMonth,
                connections.stream().map(Account::toConnection).toList());
    }

    /// One account at a source.
    ///
    /// @param id the connection's name
    /// @param source `commerce7` or `tock`
    /// @param entity whose numbers its records make
    /// @param timeZone where its days begin and end, e.g. `America/Los_Angeles`
    /// @param excludedOrderTags titles of order tags that keep an order out of every number
    public record Account(
            @NotBlank String id,

            @Pattern(regexp = "commerce7|tock", message = "is commerce7 or tock") @NotNull
            String source,

            @NotBlank String entity,
            @NotNull ZoneId timeZone,
            @DefaultValue List<String> excludedOrderTags) {

        Connection toConnection() {
            return new Connection(
                    new ConnectionId(id), source, new EntityId(entity), timeZone, List.copyOf(excludedOrderTags));
        }
    }
}
