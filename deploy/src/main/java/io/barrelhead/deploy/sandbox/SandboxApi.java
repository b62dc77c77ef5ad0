package io.barrelhead.deploy.sandbox;

import io.barrelhead.deploy.sandbox.change.Changes;
import io.barrelhead.deploy.sandbox.http.Answers;
import io.barrelhead.deploy.sandbox.http.Body;
import io.barrelhead.deploy.sandbox.http.Reply;
import io.barrelhead.deploy.sandbox.http.Request;
import io.barrelhead.deploy.sandbox.records.Json;
import io.barrelhead.deploy.sandbox.records.SandboxData;
import io.barrelhead.deploy.sandbox.records.StreamKey;
import io.barrelhead.deploy.sandbox.webhook.Hooks;
import java.net.URI;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// What a source does not have: counts, all records of a stream at once, changes and removals on demand, and where
/// webhooks go.
final class SandboxApi implements Answers {

    private final SandboxData data;
    private final Hooks hooks;
    private final InstantSource clock;

    SandboxApi(SandboxData data, Hooks hooks, InstantSource clock) {
        this.data = data;
        this.hooks = hooks;
        this.clock = clock;
    }

    @Override
    public Reply answer(Request request) {
        return switch (request.method() + " " + request.path()) {
            case "GET ", "GET /" -> Reply.json(summary());
            case "GET /connections" ->
                Reply.text("application/yaml", SandboxConnections.yaml(data.connections(), port(request)));
            case "GET /records" -> records(request);
            case "DELETE /records" -> remove(request);
            case "POST /changes" -> changes(request);
            case "GET /webhooks" -> Reply.json(hooks.summary());
            case "PUT /webhooks" -> sendTo(request.query().get("target"));
            default ->
                Reply.refused(
                        404,
                        "GET /sandbox, /connections, /records, /webhooks, /faults; DELETE /records, /faults;"
                                + " POST /changes, /faults; PUT /webhooks?target=ADDRESS");
        };
    }

    private static int port(Request request) {
        return request.exchange().getLocalAddress().getPort();
    }

    private ObjectNode summary() {
        ObjectNode counts = Json.object();
        for (StreamKey key : data.streams()) {
            counts.withObjectProperty(key.connection())
                    .put(
                            key.stream(),
                            data.records(key.connection(), key.stream()).size());
        }
        return Json.object("records", counts);
    }

    private Reply records(Request request) {
        String connection = request.query().getOrDefault("connection", "");
        String stream = request.query().getOrDefault("stream", "");
        return Reply.json(Body.records("{\"records\":", data.records(connection, stream), "}"));
    }

    private Reply remove(Request request) {
        boolean known = data.remove(
                request.query().getOrDefault("connection", ""),
                request.query().getOrDefault("stream", ""),
                request.query().getOrDefault("id", ""));
        return Reply.empty(known ? 204 : 404);
    }

    /// @param target null for nowhere
    private Reply sendTo(@Nullable String target) {
        hooks.sendTo(target == null ? null : URI.create(target));
        return Reply.json(hooks.summary());
    }

    private Reply changes(Request request) {
        int count = Integer.parseInt(request.query().getOrDefault("n", "1"));
        long seed = Long.parseLong(request.query().getOrDefault("seed", "1"));
        return Reply.json(Json.object("changed", Json.array(new Changes(data, clock, seed).apply(count))));
    }
}
