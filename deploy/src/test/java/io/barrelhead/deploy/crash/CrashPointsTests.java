package io.barrelhead.deploy.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.barrelhead.contracts.crash.CrashPoint;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Each crash point lies in the code of the service that it names: what nobody passes, nobody dies at.
class CrashPointsTests {

    @ParameterizedTest
    @ValueSource(strings = {"ingest-service", "transform-service", "kpi-service"})
    void everyPointIsPassedInItsService(String service) {
        Set<String> points = Arrays.stream(CrashPoint.values())
                .filter(point -> point.service().equals(service))
                .map(CrashPoint::name)
                .collect(Collectors.toSet());

        assertThat(passed(service)).isEqualTo(points).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest-service", "transform-service", "kpi-service"})
    void aServiceThatIsToDieWarnsOfItAtItsStart(String service) {
        assertThat(codeOf(service).filter(unit -> unit.getName().equals("main")))
                .anyMatch(unit -> calls(unit, "warn"));
    }

    @Test
    void whereNoPointIsPassedNoneIsFound() {
        assertThat(passed("api-gateway")).isEmpty();
        assertThat(codeOf("api-gateway")).isNotEmpty();
    }

    private static Set<String> passed(String service) {
        return codeOf(service)
                .filter(unit -> calls(unit, "pass"))
                .flatMap(unit -> unit.getFieldAccesses().stream())
                .filter(access -> isCrashPoint(access.getTarget().getOwner()))
                .map(access -> access.getTarget().getName())
                .collect(Collectors.toSet());
    }

    private static boolean calls(JavaCodeUnit unit, String method) {
        return unit.getMethodCallsFromSelf().stream()
                .anyMatch(call -> isCrashPoint(call.getTargetOwner())
                        && call.getTarget().getName().equals(method));
    }

    private static boolean isCrashPoint(JavaClass type) {
        return type.isEquivalentTo(CrashPoint.class);
    }

    private static Stream<? extends JavaCodeUnit> codeOf(String service) {
        JavaClasses classes = new ClassFileImporter().importPaths(List.of(Path.of("..", service, "target", "classes")));
        return classes.stream().flatMap(type -> type.getCodeUnits().stream());
    }
}
