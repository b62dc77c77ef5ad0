package io.barrelhead.transform.domain;

import static io.barrelhead.transform.domain.Manifest.columns;
import static io.barrelhead.transform.domain.Manifest.name;
import static io.barrelhead.transform.domain.Manifest.parents;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// How the dbt project is cut, and its unit tests, in the one build of an empty winery that holds both.
class ProjectRulesIT {

    private static final Winery WINERY = new Winery();
    private static Manifest project;

    @BeforeAll
    static void build() {
        project = WINERY.buildWithUnitTests();
    }

    @AfterAll
    static void close() {
        WINERY.close();
    }

    @Test
    void passesTheUnitTestsOfEveryModelThatDecidesSomething() {
        assertThat(project.ran("unit_test."))
                .hasSameSizeAs(project.all("unit_tests"))
                .hasSizeGreaterThan(30)
                .allMatch(it -> it.endsWith(" pass"));
        List<String> deciding = Stream.of("intermediate", "marts", "kpi")
                .flatMap(it -> project.modelsIn(it).stream())
                .map(Manifest::name)
                .filter(it ->
                        !List.of("dim_customer", "dim_product", "dim_club").contains(it))
                .toList();
        assertThat(project.unitTested()).isNotEmpty().containsAll(deciding);
    }

    @Test
    void needsNoPackage() {
        assertThat(Path.of("dbt", "packages.yml")).doesNotExist();
        assertThat(Path.of("dbt", "dependencies.yml")).doesNotExist();
        assertThat(project.all("nodes"))
                .isNotEmpty()
                .allMatch(it -> it.path("package_name").asString().equals("barrelhead"));
    }

    @Test
    void describesEveryRelationAndColumn() {
        List<JsonNode> relations = Stream.of(
                        project.nodes("model"), project.nodes("seed"), project.all("sources"), project.all("exposures"))
                .flatMap(List::stream)
                .toList();
        assertThat(relations)
                .hasSizeGreaterThan(30)
                .allSatisfy(it -> assertThat(described(it)).as(name(it)).isTrue());
        assertThat(relations.stream().flatMap(it -> columns(it).stream()))
                .hasSizeGreaterThan(300)
                .allMatch(ProjectRulesIT::described);
    }

    @Test
    void saysTheGrainOfEveryModel() {
        assertThat(project.nodes("model"))
                .hasSizeGreaterThan(20)
                .allSatisfy(it -> assertThat(it.path("description").asString())
                        .as(name(it))
                        .containsPattern("(?s)one\\s+row"));
    }

    @Test
    void typesEveryColumnOfTheMartsUnderAContract() {
        List<JsonNode> marts = Stream.of("marts", "kpi")
                .flatMap(it -> project.modelsIn(it).stream())
                .toList();
        assertThat(marts).hasSizeGreaterThan(10).allSatisfy(it -> {
            assertThat(it.at("/contract/enforced").asBoolean()).as(name(it)).isTrue();
            assertThat(columns(it))
                    .isNotEmpty()
                    .allMatch(column -> !column.path("data_type").asString("").isEmpty());
        });
    }

    @Test
    void testsTheKeyOfEveryModel() {
        assertThat(project.nodes("model")).hasSizeGreaterThan(20).allSatisfy(it -> {
            Stream<String> itself = Stream.of(it.path("unique_id").asString());
            // a staging model has the rows of its source
            Stream<String> source = isStaging(it) ? parents(it).stream() : Stream.of();
            assertThat(Stream.concat(itself, source)).as(name(it)).anyMatch(project::hasKeyTest);
        });
    }

    @Test
    void readsEachSourceThroughOneStagingModel() {
        assertThat(project.modelsIn("staging"))
                .hasSizeGreaterThan(5)
                .allSatisfy(it -> assertThat(parents(it))
                        .as(name(it))
                        .singleElement()
                        .asString()
                        .startsWith("source."));
        List<String> staged = project.modelsIn("staging").stream()
                .flatMap(it -> parents(it).stream())
                .toList();
        List<String> sources = project.all("sources").stream()
                .map(it -> it.path("unique_id").asString())
                .toList();
        // which days are to be replaced is no record: the models ask by themselves
        assertThat(staged).doesNotHaveDuplicates().hasSize(sources.size() - 1).isSubsetOf(sources);
        assertThat(project.nodes("model"))
                .filteredOn(it -> !isStaging(it))
                .flatExtracting(Manifest::parents)
                .filteredOn(it -> it.startsWith("source."))
                .containsOnly("source.barrelhead.transform.day_to_replace");
    }

    @Test
    void namesModelsByTheirFolder() {
        assertThat(project.nodes("model")).hasSizeGreaterThan(20).allSatisfy(it -> {
            String[] folders = it.path("path").asString().split("/");
            String prefix = switch (folders[0]) {
                case "staging" -> "stg_" + folders[1] + "__";
                case "intermediate" -> "int_";
                case "marts" -> "(dim|fct|agg)_";
                case "kpi" -> "(fact_)?kpi_";
                default -> "no such folder";
            };
            assertThat(name(it)).matches(prefix + "\\w+");
            assertThat(it.path("patch_path").asString()).endsWith("/" + name(it) + ".yml");
        });
    }

    @Test
    void saysWhoReadsWhat() {
        assertThat(project.all("exposures")).extracting(Manifest::name).contains("dashboard", "kpi_api", "power_bi");
        assertThat(project.all("exposures"))
                .allSatisfy(it -> assertThat(parents(it)).isNotEmpty());
    }

    private static boolean isStaging(JsonNode model) {
        return name(model).startsWith("stg_");
    }

    private static boolean described(JsonNode node) {
        return !node.path("description").asString("").isBlank();
    }
}
