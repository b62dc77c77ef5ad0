package io.barrelhead.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The house rules, held against every module of the build.
class ArchitectureTests {

    private static final String ROOT = "io.barrelhead.";
    private static final Map<String, String> MODULES = Map.of(
            "shared-contracts", "contracts",
            "ingest-service", "ingest",
            "transform-service", "transform",
            "kpi-service", "kpi",
            "api-gateway", "gateway",
            "deploy", "deploy");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importPaths(MODULES.keySet().stream()
                    .map(module -> Path.of("..", module, "target", "classes"))
                    .toList());

    @ParameterizedTest
    @ValueSource(strings = {"contracts", "ingest", "transform", "kpi", "gateway", "deploy"})
    void everyModuleIsLookedAt(String module) {
        assertThat(CLASSES).anyMatch(type -> type.getPackageName().startsWith(ROOT + module));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "transform", "kpi", "gateway", "deploy"})
    void noServiceImportsAnother(String service) {
        List<String> others = List.of("ingest", "transform", "kpi", "gateway", "deploy").stream()
                .filter(other -> !other.equals(service))
                .map(ROOT::concat)
                .toList();

        HouseRules.knowsNo(ROOT + service, others).check(CLASSES);
    }

    @Test
    void contractsImportNoService() {
        List<String> services = List.of("ingest", "transform", "kpi", "gateway", "deploy").stream()
                .map(ROOT::concat)
                .toList();

        HouseRules.knowsNo(ROOT + "contracts", services).check(CLASSES);
    }

    @Test
    void contractsUseNoSpring() {
        HouseRules.usesNoSpring(ROOT + "contracts").check(CLASSES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"contracts", "ingest", "transform", "kpi", "gateway", "deploy"})
    void noPackagesDependOnEachOther(String module) {
        HouseRules.hasNoPackageCycles(ROOT + module).check(CLASSES);
    }

    @Test
    void everyPackageIsNullMarked() {
        HouseRules.isNullMarked().check(CLASSES);
    }

    @Test
    void timeIsHandedIn() {
        HouseRules.asksNobodyButTheClockForTheTime().check(CLASSES);
    }

    @Test
    void noFieldIsInjected() {
        HouseRules.injectsNoFields().check(CLASSES);
    }

    @Test
    void theLauncherLeavesTheBrokersJarsToTheBroker() {
        // they are on the compiler's classpath, but not on the launcher's
        HouseRules.knowsNo(ROOT + "deploy", List.of("org.apache.kafka", "kafka", "org.slf4j"))
                .check(CLASSES);
    }
}
