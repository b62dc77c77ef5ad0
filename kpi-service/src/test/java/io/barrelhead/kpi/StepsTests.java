package io.barrelhead.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A step sees the steps before it, never one after.
class StepsTests {

    private static final String ROOT = "io.barrelhead.kpi";
    private static final List<String> FLOW = List.of("marts", "measure", "publish", "serve");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void neverImportsAStepFromTheOneBefore() {
        for (String step : FLOW) {
            List<JavaClass> classes =
                    CLASSES.stream().filter(type -> step.equals(step(type))).toList();
            assertThat(classes).as("classes of step " + step).isNotEmpty();
            for (JavaClass type : classes) {
                assertThat(later(type, step)).as(type.getName()).isEmpty();
            }
        }
    }

    private static List<String> later(JavaClass type, String step) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass())
                .filter(target ->
                        target.getPackageName().equals(ROOT) || FLOW.indexOf(step(target)) > FLOW.indexOf(step))
                .map(JavaClass::getName)
                .toList();
    }

    private static String step(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(ROOT + ".") ? name.substring(ROOT.length() + 1).split("\\.")[0] : "";
    }
}
