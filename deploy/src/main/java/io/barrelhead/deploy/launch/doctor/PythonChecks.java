package io.barrelhead.deploy.launch.doctor;

import io.barrelhead.deploy.launch.machine.Command;
import io.barrelhead.deploy.launch.settings.Checkout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Python and dbt in its virtual environment.
final class PythonChecks {

    private static final List<String> NAMES =
            List.of("python3", "python3.13", "python3.12", "python3.11", "python3.10");
    private static final String QUESTION =
            "import sys, venv, ensurepip; assert sys.version_info >= (3, 10); print(sys.version.split()[0], sys.executable)";

    private final Checkout checkout;

    PythonChecks(Checkout checkout) {
        this.checkout = checkout;
    }

    List<Finding> findings() {
        return List.of(python(), dbt());
    }

    private static Finding python() {
        return NAMES.stream()
                .map(name -> Command.output(name, "-c", QUESTION))
                .flatMap(Optional::stream)
                .findFirst()
                .<Finding>map(answer -> new Finding.Fine("Python " + answer))
                .orElseGet(() -> new Finding.Wrong(
                        "No Python 3.10 or later with the modules venv and ensurepip",
                        "Debian and Ubuntu: apt install python3 python3-venv. macOS: brew install python@3.13."));
    }

    private Finding dbt() {
        Path environment = checkout.dbtEnvironment();
        Path dbt = environment.resolve("bin/dbt");
        if (!Files.isExecutable(dbt)) {
            return new Finding.Fine("dbt's environment is not made yet: the next start makes it in " + environment);
        }
        return Command.output(dbt.toString(), "--version").isPresent()
                ? new Finding.Fine("dbt in " + environment)
                : new Finding.Wrong(
                        "dbt in %s does not run".formatted(environment),
                        "Remove that folder; the next start makes it.");
    }
}
