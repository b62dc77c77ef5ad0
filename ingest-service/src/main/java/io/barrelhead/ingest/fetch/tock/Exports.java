package io.barrelhead.ingest.fetch.tock;

import io.barrelhead.ingest.connections.Connections;
import io.barrelhead.ingest.connections.SourceUrls;
import io.barrelhead.ingest.connections.TockConnection;
import io.barrelhead.ingest.fetch.FetchFailed.WalkBroken;
import io.barrelhead.ingest.fetch.http.FetchSettings;
import io.barrelhead.ingest.fetch.http.SourceClient;
import io.barrelhead.ingest.fetch.http.SourceRequest;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Gets the list of an export's files with the key, and each file without it: its URL is signed, and on another host.
@Component
class Exports {

    private static final long LARGEST_LIST = 4L * 1024 * 1024;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final SourceClient client;
    private final FetchSettings settings;
    private final Connections connections;

    Exports(SourceClient client, FetchSettings settings, Connections connections) {
        this.client = client;
        this.settings = settings;
        this.connections = connections;
    }

    ExportUrls urls(TockConnection connection) throws InterruptedException {
        SourceRequest request = new SourceRequest(
                connection.id(),
                "Tock",
                URI.create(connection.baseUrl() + "/api/data/export/urls"),
                Map.of(
                        "X-Tock-Authorization", connection.apiKey().reveal(),
                        "X-Tock-Scope", scope(connection),
                        "Accept", "application/json"),
                LARGEST_LIST,
                "check api-key, business-id and business-group-id, and that the plan has the Data Exports API");
        return client.get(request, ExportUrls::read);
    }

    private static String scope(TockConnection connection) {
        return JSON.writeValueAsString(JSON.createObjectNode()
                .put("businessId", connection.businessId())
                .put("businessGroupId", connection.businessGroupId()));
    }

    ExportFile file(TockConnection connection, URI url) throws InterruptedException {
        objection(url).ifPresent(objection -> {
            throw new WalkBroken("Tock named an export file of connection '%s' that is not fetched: its host %s %s"
                    .formatted(connection.id(), url.getHost(), objection));
        });
        SourceRequest request = new SourceRequest(
                connection.id(), "Tock", url, Map.of(), settings.largestFile().toBytes(), null);
        return client.get(request, ExportFile::read);
    }

    private Optional<String> objection(URI url) {
        boolean insecure = connections.insecureSources();
        boolean foreign = !insecure && !settings.mayHoldFiles(String.valueOf(url.getHost()));
        return SourceUrls.objection(url, insecure)
                .or(() -> foreign
                        ? Optional.of("is no host for them; barrelhead.ingest.fetch.file-hosts adds some")
                        : Optional.empty());
    }
}
