package io.barrelhead.transform.model.dbt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// dbt's `run_results.json`.
final class RunResults {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path file;

    RunResults(Path target) {
        this.file = target.resolve("run_results.json");
    }

    /// Takes the results of an earlier stage away.
    void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + file, e);
        }
    }

    /// Nothing where dbt ended before it wrote them.
    List<NodeResult> read() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return JSON.readTree(file)
                    .path("results")
                    .valueStream()
                    .map(RunResults::node)
                    .toList();
        } catch (JacksonException e) {
            // ended while writing
            return List.of();
        }
    }

    private static NodeResult node(JsonNode result) {
        return new NodeResult(
                result.path("unique_id").asString(),
                result.path("status").asString(),
                BigDecimal.valueOf(result.path("execution_time").asDouble()).setScale(3, RoundingMode.HALF_UP),
                number(result.path("adapter_response").path("rows_affected")),
                number(result.path("failures")),
                text(result.path("message")));
    }

    private static @Nullable Long number(JsonNode node) {
        return node.isIntegralNumber() ? node.asLong() : null;
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.asString() : null;
    }
}
