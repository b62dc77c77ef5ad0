package io.barrelhead.deploy.launch.services;

import io.barrelhead.deploy.launch.problem.Problem;
import io.barrelhead.deploy.launch.process.Launch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The winery's connections, as a file that ingest, transform and kpi read.
///
/// Looked at here only for what would be hard to understand from a service's log; the services check all of it.
public record ConnectionsFile(Path path) {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Za-z0-9_.-]+)(:[^}]*)?}");

    public ConnectionsFile {
        path = path.toAbsolutePath().normalize();
    }

    /// Refuses a file that is not there, is not YAML, or that has no connections or refers to what is not set.
    public void check(Map<String, String> environment) {
        JsonNode connections = parse().stream()
                .map(document -> document.path("barrelhead").path("connections"))
                .filter(node -> node.isArray() && !node.isEmpty())
                .findFirst()
                .orElseThrow(() -> new Problem(
                        "%s has no list \"connections\" under \"barrelhead\".".formatted(path),
                        "README.md shows what the file looks like."));
        for (JsonNode connection : connections) {
            if (!connection.path("id").isString()) {
                throw new Problem("A connection in %s has no id.".formatted(path), "Give each an id of its own.");
            }
        }
        List<String> unset = placeholders()
                .filter(match -> match.group(2) == null && !environment.containsKey(match.group(1)))
                .map(match -> match.group(1))
                .distinct()
                .sorted()
                .toList();
        if (!unset.isEmpty()) {
            throw new Problem(
                    "%s refers to %s, which is not set here.".formatted(path, String.join(", ", unset)),
                    "Set it in the environment of ./barrelhead.");
        }
    }

    /// Changes when what the services read changes: the file, or a variable that it refers to.
    public String digest(Map<String, String> environment) {
        TreeSet<String> values = new TreeSet<>();
        placeholders().forEach(match -> values.add(match.group(1) + "=" + environment.get(match.group(1))));
        return Launch.digest(text() + values);
    }

    private Stream<MatchResult> placeholders() {
        String settings =
                text().lines().filter(line -> !line.strip().startsWith("#")).collect(Collectors.joining("\n"));
        return PLACEHOLDER.matcher(settings).results();
    }

    private List<JsonNode> parse() {
        try (MappingIterator<JsonNode> documents =
                YAML.readerFor(JsonNode.class).readValues(text())) {
            return documents.readAll();
        } catch (JacksonException e) {
            throw new Problem(
                    "%s is not YAML: line %d, column %d: %s"
                            .formatted(
                                    path,
                                    e.getLocation().getLineNr(),
                                    e.getLocation().getColumnNr(),
                                    e.getOriginalMessage()),
                    "Mend it and run the command again.",
                    e);
        }
    }

    private String text() {
        String name = path.getFileName().toString();
        if (!name.endsWith(".yaml") && !name.endsWith(".yml")) {
            throw new Problem("%s is not called .yaml or .yml.".formatted(path), "Rename it.");
        }
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new Problem(
                    "Cannot read the connections file %s.".formatted(path),
                    "Is the path right? It is looked up from the folder that you are in.",
                    e);
        }
    }
}
