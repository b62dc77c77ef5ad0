package io.barrelhead.deploy.launch.machine;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/// Programs on the search path.
public final class Executables {

    private Executables() {}

    public static Optional<Path> find(String name) {
        return Arrays.stream(
                        System.getenv().getOrDefault("PATH", "/usr/bin:/bin").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// The Java that runs this launcher runs its processes, too.
    public static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }
}
