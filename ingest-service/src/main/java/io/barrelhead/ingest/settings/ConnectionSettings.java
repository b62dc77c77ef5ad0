package io.barrelhead.ingest.settings;

import io.barrelhead.ingest.connections.Secret;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// One connection as it is written down; [ConnectionReader] makes it a connection or says what is wrong.
///
/// @param id its name in every list, event and message
/// @param source `commerce7` or `tock`
/// @param entity the estate or tasting room that its numbers belong to
/// @param timeZone IANA name of the zone whose days count
/// @param baseUrl the source's API; each source has a default
/// @param tenant Commerce7: first label of the winery's admin host name
/// @param appId Commerce7: id of the private app
/// @param appSecret Commerce7: its secret key
/// @param apiKey Tock: the key that Tock issued
/// @param businessId Tock: whose records are taken
/// @param businessGroupId Tock: the group of the business
/// @param webhookUsername Commerce7: Basic name that its web hooks send
/// @param webhookPassword Commerce7: Basic password that they send
/// @param webhookHeader Tock: header that its webhooks carry
/// @param webhookSecret Tock: that header's value
/// @param excludedOrderTags Commerce7: orders with one of these tags do not count; the transform reads it
record ConnectionSettings(
        @Nullable String id,
        @Nullable String source,
        @Nullable String entity,
        @Nullable String timeZone,
        @Nullable String baseUrl,
        @Nullable String tenant,
        @Nullable Secret appId,
        @Nullable Secret appSecret,
        @Nullable Secret apiKey,
        @Nullable String businessId,
        @Nullable String businessGroupId,
        @Nullable Secret webhookUsername,
        @Nullable Secret webhookPassword,
        @Nullable String webhookHeader,
        @Nullable Secret webhookSecret,
        @DefaultValue List<String> excludedOrderTags) {

    /// What a message calls it.
    ///
    /// @param position in the list, from 0
    String name(int position) {
        return id == null || id.isBlank()
                ? "barrelhead.connections[%d]".formatted(position)
                : "connection '%s'".formatted(id);
    }
}
