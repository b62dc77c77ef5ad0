package io.barrelhead.transform.serve;

import io.barrelhead.transform.model.dbt.DbtSettings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// What dbt wrote of its models and of its last full stages.
@RestController
@Tag(name = "dbt-docs", description = "The documents of the models, made by the nightly run")
class DbtDocsEndpoint {

    private static final Map<String, MediaType> FILES = Map.of(
            "static_index.html", MediaType.TEXT_HTML,
            "manifest.json", MediaType.APPLICATION_JSON,
            "catalog.json", MediaType.APPLICATION_JSON,
            "run_results.json", MediaType.APPLICATION_JSON,
            "sources.json", MediaType.APPLICATION_JSON);

    private final Path target;

    DbtDocsEndpoint(DbtSettings settings) {
        this.target = settings.target();
    }

    @GetMapping("/api/v1/dbt-docs/{file}")
    @Operation(
            summary = "A document that dbt wrote",
            description = "static_index.html, all of them in one page; manifest.json, catalog.json, run_results.json, "
                    + "sources.json. The page /dbt-docs shows the first.")
    @ApiResponse(responseCode = "404", description = "There is no such document, or dbt has not written it yet")
    ResponseEntity<Resource> document(@PathVariable String file) {
        MediaType type = FILES.get(file);
        Path document = target.resolve(file);
        if (type == null || !Files.isRegularFile(document)) {
            throw new ResponseStatusException(
                    HttpStatus.NOT_FOUND,
                    "there is no document %s; the nightly run writes them, as does POST /api/v1/transforms with the stage docs"
                            .formatted(file));
        }
        return ResponseEntity.ok().contentType(type).body(new FileSystemResource(document));
    }
}
