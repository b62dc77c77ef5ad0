package io.barrelhead.transform.model.dbt;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// dbt and the project as they lie on this machine; looking changes nothing and asks no network.
public final class Installation {

    private static final String VERSIONS =
            "from importlib.metadata import version; print(version('dbt-core'), version('dbt-postgres'))";
    private static final int SECONDS = 20;

    private final Path executable;
    private final Path project;

    Installation(Path executable, Path project) {
        this.executable = executable.toAbsolutePath();
        this.project = project.toAbsolutePath();
    }

    public Path executable() {
        return executable;
    }

    public Path project() {
        return project;
    }

    public boolean isThere() {
        return Files.isExecutable(executable);
    }

    /// Whether the project names packages, which `dbt deps` installs.
    public boolean namesPackages() {
        return Files.exists(project.resolve("packages.yml")) || Files.exists(project.resolve("dependencies.yml"));
    }

    /// Of dbt-core and dbt-postgres; nothing where its environment does not say them.
    public Optional<String> versions() throws InterruptedException {
        try {
            Process python = new ProcessBuilder(
                            executable.resolveSibling("python").toString(), "-c", VERSIONS)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            python.getOutputStream().close();
            if (!python.waitFor(SECONDS, TimeUnit.SECONDS)) {
                python.destroyForcibly();
                return Optional.empty();
            }
            String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return python.exitValue() == 0 ? Optional.of(said) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    public long seeds() throws IOException {
        return files("seeds", ".csv");
    }

    public long models() throws IOException {
        return files("models", ".sql");
    }

    private long files(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(project.resolve(folder))) {
            return files.filter(it -> it.toString().endsWith(ending)).count();
        }
    }
}
