package io.barrelhead.gateway.describe;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.barrelhead.gateway.offer.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// One document of everything the door offers, made of all services' documents. A service that is down is left out, and
/// the document says so.
@RestController
class OpenApi {

    private static final List<Service> UPSTREAMS = List.of(Service.KPI, Service.TRANSFORM, Service.INGEST);
    private static final Duration KEPT = Duration.ofSeconds(5);

    private final ServiceDocuments documents;
    private final OwnDocument own;
    private final JsonMapper json;
    private final LoadingCache<String, byte[]> made;

    OpenApi(ServiceDocuments documents, OwnDocument own, JsonMapper json) {
        this.documents = documents;
        this.own = own;
        this.json = json;
        this.made = Caffeine.newBuilder().expireAfterWrite(KEPT).build(name -> make());
    }

    @GetMapping(path = "/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] document() {
        return made.get("document");
    }

    private byte[] make() {
        OpenApiMerge merge = new OpenApiMerge(own.read());
        List<String> missing = new ArrayList<>();
        found().forEach((service, document) ->
                document.ifPresentOrElse(present -> merge.add(service, present), () -> missing.add(service.title())));
        return json.writeValueAsBytes(merge.document(missing));
    }

    /// All at once: one that is slow delays the document by its own time only.
    private Map<Service, Optional<ObjectNode>> found() {
        Map<Service, CompletableFuture<Optional<ObjectNode>>> asked = new LinkedHashMap<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            UPSTREAMS.forEach(
                    service -> asked.put(service, CompletableFuture.supplyAsync(() -> documents.of(service), threads)));
        }
        Map<Service, Optional<ObjectNode>> found = new LinkedHashMap<>();
        asked.forEach((service, document) -> found.put(service, document.join()));
        return found;
    }
}
