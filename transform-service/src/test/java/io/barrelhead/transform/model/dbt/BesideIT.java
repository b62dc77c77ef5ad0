package io.barrelhead.transform.model.dbt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The script of builds beside, with a dbt that says how it runs and never ends.
class BesideIT {

    private static final Path PYTHON = Path.of(
                    System.getenv().getOrDefault("BARRELHEAD_DBT_EXECUTABLE", "target/dbt-venv/bin/dbt"))
            .toAbsolutePath()
            .resolveSibling("python");

    @TempDir
    private Path folder;

    @Test
    void givesWayToTheServiceAndEndsWithIt() throws Exception {
        Path told = folder.resolve("told");
        Process build = start("""
                import os, sys, time
                def cli():
                    told = open('%1$s.new', 'w')
                    told.write(' '.join(sys.argv[1:]) + ' ' + str(os.nice(0)))
                    told.close()
                    os.rename('%1$s.new', '%1$s')
                    time.sleep(600)
                """.formatted(told));
        try {
            await().until(() -> Files.exists(told));
            assertThat(Files.readString(told)).isEqualTo("build --quiet 10");

            build.getOutputStream().close();

            assertThat(build.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(build.exitValue()).isEqualTo(2);
        } finally {
            build.destroyForcibly();
        }
    }

    @Test
    void endsAsDbtEnds() throws Exception {
        Process build = start("""
                import sys, time
                def cli():
                    time.sleep(0.2)
                    sys.exit(1)
                """);

        assertThat(build.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(build.exitValue()).isEqualTo(1);
        build.getOutputStream().close();
    }

    private Process start(String dbt) throws IOException {
        Path module = Files.createDirectories(folder.resolve("dbt/cli"));
        Files.writeString(module.resolveSibling("__init__.py"), "");
        Files.writeString(module.resolve("__init__.py"), "");
        Files.writeString(module.resolve("main.py"), dbt);
        ProcessBuilder builder = new ProcessBuilder(
                        PYTHON.toString(),
                        "-B",
                        Path.of("worker/beside.py").toAbsolutePath().toString(),
                        "build",
                        "--quiet")
                .inheritIO()
                .redirectInput(ProcessBuilder.Redirect.PIPE);
        builder.environment().put("PYTHONPATH", folder.toString());
        return builder.start();
    }
}
