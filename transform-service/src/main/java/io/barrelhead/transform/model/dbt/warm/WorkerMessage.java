package io.barrelhead.transform.model.dbt.warm;

import io.barrelhead.transform.model.dbt.NodeResult;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a worker says: one JSON object a line, as `worker.py` describes them.
sealed interface WorkerMessage {

    /// The project is parsed.
    ///
    /// @param warning why the first runs will be slower than they could be; null if they will not
    record Ready(String dbt, @Nullable String warning) implements WorkerMessage {}

    /// It is not, and the worker ends.
    record Unready(String reason) implements WorkerMessage {}

    /// Concerns one run.
    sealed interface OfRun extends WorkerMessage {

        String run();
    }

    record Started(String run, long pid) implements OfRun {}

    record NodeEnded(String run, NodeResult node) implements OfRun {}

    /// dbt has ended.
    ///
    /// @param exit dbt's code: 0, 1 where a node failed, 2 where dbt itself did not come through
    /// @param message dbt's own; null where it has none
    record Result(String run, int exit, @Nullable String message) implements OfRun {}

    /// The run's process is gone.
    ///
    /// @param status its exit code, or the negative number of the signal that ended it
    record Ended(String run, int status) implements OfRun {}

    /// Half a line of a process that was killed, or what a newer worker says; nobody waits for it.
    record Unknown(String line) implements WorkerMessage {}

    static WorkerMessage parse(String line) {
        try {
            JsonNode message = JsonMapper.shared().readTree(line);
            return switch (message.path("type").asString("")) {
                case "ready" -> new Ready(message.path("dbt").asString(""), text(message.path("warning")));
                case "unready" -> new Unready(message.path("reason").asString(""));
                case "started" -> new Started(run(message), message.path("pid").asLong());
                case "node" -> new NodeEnded(run(message), node(message));
                case "result" -> new Result(run(message), message.path("exit").asInt(2), text(message.path("message")));
                case "ended" -> new Ended(run(message), message.path("status").asInt());
                default -> new Unknown(line);
            };
        } catch (JacksonException e) {
            return new Unknown(line);
        }
    }

    private static String run(JsonNode message) {
        return message.path("run").asString("");
    }

    private static NodeResult node(JsonNode message) {
        String id = message.path("node").asString("");
        return new NodeResult(
                id,
                message.path("status").asString(""),
                BigDecimal.valueOf(message.path("seconds").asDouble()).setScale(3, RoundingMode.HALF_UP),
                number(message.path("rows")),
                // dbt's events count the failures of models, too
                id.startsWith("test.") || id.startsWith("unit_test.") ? number(message.path("failures")) : null,
                text(message.path("message")));
    }

    private static @Nullable Long number(JsonNode value) {
        return value.isNumber() ? value.asLong() : null;
    }

    private static @Nullable String text(JsonNode value) {
        return value.isString() ? value.asString() : null;
    }
}
