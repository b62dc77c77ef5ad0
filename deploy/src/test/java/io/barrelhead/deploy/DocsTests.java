package io.barrelhead.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the documents name exists: files, folders, classes.
class DocsTests {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final String TOP =
            "shared-contracts|ingest-service|transform-service|kpi-service|api-gateway|deploy|\\.mvn|\\.ci|\\.github";
    private static final Pattern PATH = Pattern.compile("(?<![\\w./-])((?:" + TOP + ")/[\\w./-]*[\\w/])");
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:|#|mailto:)([^)#]+)");
    // two humps or more, in code marks
    private static final Pattern TYPE = Pattern.compile("`([A-Z][a-z0-9]+(?:[A-Z][a-z0-9]*)+)(?:\\.java)?`");

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "CONTRIBUTING.md"})
    void everyPathNamedExists(String document) {
        Set<String> named = named(document, PATH);
        named.addAll(named(document, LINK));

        assertThat(named)
                .isNotEmpty()
                .allSatisfy(path -> assertThat(ROOT.resolve(path))
                        .as("%s names %s", document, path)
                        .exists());
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "CONTRIBUTING.md"})
    void everyClassNamedExists(String document) {
        Set<String> types = javaTypes();

        assertThat(types).isNotEmpty();
        assertThat(named(document, TYPE))
                .allSatisfy(type ->
                        assertThat(types).as("%s names %s", document, type).contains(type));
    }

    @Test
    void aPathThatDoesNotExistIsNoticed() {
        List<String> found = PATH.matcher("see deploy/nowhere/Gone.java, and transform-service/dbt.")
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(found).containsExactly("deploy/nowhere/Gone.java", "transform-service/dbt");
        assertThat(ROOT.resolve(found.getFirst())).doesNotExist();
    }

    private static Set<String> named(String document, Pattern pattern) {
        return pattern.matcher(read(ROOT.resolve(document)))
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toSet());
    }

    // nested types, and those of what we build on, are named in documents, too: an import or a declaration knows them
    private static Set<String> javaTypes() {
        Pattern known = Pattern.compile("(?:class|record|interface|enum|import [\\w.]+\\.)\\s*([A-Z]\\w+)");
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".java")
                            && !file.toString().contains("/target/"))
                    .flatMap(file -> known.matcher(read(file)).results())
                    .map(match -> match.group(1))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
