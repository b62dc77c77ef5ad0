package io.barrelhead.deploy.sandbox.tock;

import io.barrelhead.deploy.sandbox.http.Answers;
import io.barrelhead.deploy.sandbox.http.Body;
import io.barrelhead.deploy.sandbox.http.Reply;
import io.barrelhead.deploy.sandbox.http.Request;
import io.barrelhead.deploy.sandbox.records.Json;
import io.barrelhead.deploy.sandbox.records.SandboxData;
import io.barrelhead.deploy.sandbox.records.TockVenue;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Tock's data exports: one call names the files, the files are fetched with nothing but their address.
public final class TockApi implements Answers {

    private final SandboxData data;
    private final Exports exports;

    public TockApi(SandboxData data, InstantSource clock) {
        this.data = data;
        this.exports = new Exports(data, clock);
    }

    @Override
    public Reply answer(Request request) {
        if (request.path().equals("/api/data/export/urls")) {
            return venue(request).map(venue -> addresses(request, venue)).orElseGet(() -> Reply.empty(403));
        }
        return request.path().startsWith("/files/") ? file(request) : Reply.empty(404);
    }

    /// The venue that the key and the scope name, if both are right.
    private Optional<TockVenue> venue(Request request) {
        if (request.header("X-Tock-Authorization")
                .filter(TockVenue.API_KEY::equals)
                .isEmpty()) {
            return Optional.empty();
        }
        return request.header("X-Tock-Scope").flatMap(TockApi::scope).flatMap(this::venue);
    }

    private static Optional<JsonNode> scope(String header) {
        try {
            return Optional.of(Json.parse(header));
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    private Optional<TockVenue> venue(JsonNode scope) {
        return data.connections().stream()
                .filter(TockVenue.class::isInstance)
                .map(TockVenue.class::cast)
                .filter(venue ->
                        venue.businessId().equals(scope.path("businessId").asString()))
                .filter(venue -> TockVenue.BUSINESS_GROUP_ID.equals(
                        scope.path("businessGroupId").asString()))
                .findFirst();
    }

    private Reply addresses(Request request, TockVenue venue) {
        Export export = exports.latest(venue);
        String root = "http://" + request.host() + "/tock/files/";
        return Reply.json(Json.object(
                "result",
                Json.object("reservationDataUrls", within(root, export.reservationFiles()))
                        .and("guestDataUrls", within(root, export.guestFiles()))));
    }

    private static List<String> within(String root, List<String> files) {
        return files.stream()
                .map(file -> root + file + "?X-Goog-Signature=" + Signature.of(file))
                .toList();
    }

    private Reply file(Request request) {
        String file = request.path().substring("/files/".length());
        if (!Signature.of(file).equals(request.parameter("X-Goog-Signature").orElse(""))) {
            return Reply.text("application/xml", "<Error><Code>SignatureDoesNotMatch</Code></Error>")
                    .withStatus(403);
        }
        return exports.export(file)
                .flatMap(export -> export.file(file)
                        .map(records -> Reply.json(Body.records("", records, ""))
                                .with(
                                        "Last-Modified",
                                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                                export.takenAt().atOffset(ZoneOffset.UTC)))))
                .orElseGet(() -> Reply.empty(404));
    }
}
