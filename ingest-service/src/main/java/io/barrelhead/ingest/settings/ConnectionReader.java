package io.barrelhead.ingest.settings;

import io.barrelhead.contracts.ConnectionId;
import io.barrelhead.contracts.EntityId;
import io.barrelhead.ingest.connections.Commerce7Connection;
import io.barrelhead.ingest.connections.Connection;
import io.barrelhead.ingest.connections.Secret;
import io.barrelhead.ingest.connections.SourceUrls;
import io.barrelhead.ingest.connections.TockConnection;
import io.barrelhead.ingest.connections.WebhookSecret;
import java.net.URI;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Makes a connection of what is written down, or says which property is wrong.
final class ConnectionReader {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9_-]*");
    private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");
    // what the gateway, or HTTP itself, does not hand on as it came
    private static final Pattern OF_THE_GATEWAY = Pattern.compile(
            "(?i)x-barrelhead-.*|x-forwarded-.*|forwarded|cookie|host|connection|content-.*|transfer-encoding|te|trailer"
                    + "|upgrade|expect|keep-alive|proxy-.*");
    private static final Pattern UNSET_VARIABLE = Pattern.compile("\\$\\{([^}:]+).*}");

    private final String where;
    private final ConnectionSettings written;
    private final boolean insecure;

    private ConnectionReader(String where, ConnectionSettings written, boolean insecure) {
        this.where = where;
        this.written = written;
        this.insecure = insecure;
    }

    /// @param position of the connection in the list, from 0
    static Connection read(int position, ConnectionSettings written, boolean insecure) {
        return new ConnectionReader(written.name(position), written, insecure).read();
    }

    private Connection read() {
        String source = required("source", written.source());
        return switch (source) {
            case Commerce7Connection.SOURCE -> commerce7();
            case TockConnection.SOURCE -> tock();
            default -> throw wrong("source", "is '%s'; known are commerce7 and tock".formatted(source));
        };
    }

    private Connection commerce7() {
        return new Commerce7Connection(
                id(),
                entity(),
                timeZone(),
                baseUrl("https://api.commerce7.com/v1"),
                required("tenant", written.tenant()),
                secret("app-id", written.appId()),
                secret("app-secret", written.appSecret()),
                webhookLogin());
    }

    private Connection tock() {
        return new TockConnection(
                id(),
                entity(),
                timeZone(),
                baseUrl("https://api.exploretock.com"),
                secret("api-key", written.apiKey()),
                required("business-id", written.businessId()),
                required("business-group-id", written.businessGroupId()),
                webhookHeader());
    }

    private WebhookSecret.@Nullable Login webhookLogin() {
        if (written.webhookUsername() == null && written.webhookPassword() == null) {
            return null;
        }
        Secret username = secret("webhook-username", written.webhookUsername());
        if (username.reveal().contains(":")) {
            throw wrong("webhook-username", "holds a colon, which Basic authentication cannot send");
        }
        return new WebhookSecret.Login(username, secret("webhook-password", written.webhookPassword()));
    }

    private WebhookSecret.@Nullable Header webhookHeader() {
        if (written.webhookHeader() == null && written.webhookSecret() == null) {
            return null;
        }
        String name = required("webhook-header", written.webhookHeader());
        if (!HEADER.matcher(name).matches() || OF_THE_GATEWAY.matcher(name).matches()) {
            throw wrong(
                    "webhook-header",
                    "is '%s', no name that a header of your own can have, such as X-Tock-Secret".formatted(name));
        }
        return new WebhookSecret.Header(name, secret("webhook-secret", written.webhookSecret()));
    }

    private ConnectionId id() {
        String id = required("id", written.id());
        if (!ID.matcher(id).matches()) {
            throw wrong("id", "may hold small letters, digits, '-' and '_' only");
        }
        return new ConnectionId(id);
    }

    private EntityId entity() {
        EntityId entity = new EntityId(required("entity", written.entity()));
        if (entity.equals(EntityId.ALL)) {
            throw wrong("entity", "is 'ALL', which stands for all entities together; give the estate's own name");
        }
        return entity;
    }

    private ZoneId timeZone() {
        String zone = required("time-zone", written.timeZone());
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            throw wrong("time-zone", "is '%s', no IANA name such as America/Los_Angeles".formatted(zone));
        }
        return ZoneId.of(zone);
    }

    private URI baseUrl(String byDefault) {
        String text = written.baseUrl() == null ? byDefault : required("base-url", written.baseUrl());
        try {
            URI url = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
            SourceUrls.objection(url, insecure).ifPresent(objection -> {
                throw wrong(
                        "base-url",
                        "(%s) %s; barrelhead.allow-insecure-sources permits http and local addresses for tests"
                                .formatted(url.getHost(), objection));
            });
            return url;
        } catch (IllegalArgumentException e) {
            throw e instanceof InvalidSettings ? e : wrong("base-url", "is no URL");
        }
    }

    private Secret secret(String property, @Nullable Secret value) {
        required(property, value == null ? null : value.reveal());
        return value == null ? Secret.of("") : value;
    }

    private String required(String property, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw wrong(property, "is missing");
        }
        var variable = UNSET_VARIABLE.matcher(value);
        if (variable.matches()) {
            throw wrong(property, "names the variable %s, which is not set".formatted(variable.group(1)));
        }
        return value.strip();
    }

    private InvalidSettings wrong(String property, String what) {
        return new InvalidSettings("%s: %s %s".formatted(where, property, what));
    }
}
