package io.barrelhead.deploy.launch.look;

import io.barrelhead.deploy.launch.process.ProcessState;
import io.barrelhead.deploy.launch.system.PartStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/// The status for programs.
final class StatusJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private StatusJson() {}

    static String of(List<PartStatus> parts) {
        return JSON.writeValueAsString(
                new Document(parts.stream().map(StatusJson::entry).toList()));
    }

    private static Entry entry(PartStatus part) {
        Long memory = part.memory().orElse(null);
        return switch (part.state()) {
            case ProcessState.Running running ->
                new Entry(part.name(), running.pid(), "running", running.since(), memory);
            case ProcessState.Failed failed -> new Entry(part.name(), null, "failed", failed.since(), null);
            case ProcessState.Stopped stopped -> new Entry(part.name(), null, "stopped", null, null);
        };
    }

    record Document(List<Entry> processes) {}

    record Entry(
            String name,
            @Nullable Long pid,
            String state,
            @Nullable Instant since,
            @Nullable Long rssBytes) {}
}
