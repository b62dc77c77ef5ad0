package io.barrelhead.deploy.launch.settings;

import io.barrelhead.deploy.launch.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/// The state folder of one local system. All that survives a restart is in it.
public record Home(Path folder) {

    public Home {
        folder = folder.toAbsolutePath().normalize();
    }

    public Path settings() {
        return folder.resolve("settings.properties");
    }

    public Path passwords() {
        return folder.resolve("passwords.properties");
    }

    /// The key that the gateway made at its first start: the operator's copy.
    public Path adminKey() {
        return folder.resolve("admin-key");
    }

    public Path processFile(String name) {
        return folder.resolve("run").resolve(name + ".json");
    }

    public Path log(String name) {
        return folder.resolve("logs").resolve(name + ".log");
    }

    /// A folder of one part, made if it is not there.
    public Path directory(String... names) {
        Path directory = folder;
        for (String name : names) {
            directory = directory.resolve(name);
        }
        return make(directory);
    }

    /// Makes the folder itself.
    public void make() {
        make(folder);
    }

    private static Path make(Path directory) {
        try {
            return Files.createDirectories(directory);
        } catch (IOException e) {
            throw new Problem(
                    "Cannot make the folder %s: %s".formatted(directory, e.getMessage()),
                    "Set BARRELHEAD_HOME to a folder that you may write to.",
                    e);
        }
    }

    /// Replaces a file that only its owner may read, unless it says this already.
    public static void keepPrivate(Path file, String text) {
        try {
            if (!Files.exists(file) || !Files.readString(file).equals(text)) {
                writePrivate(file, text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /// Replaces a file that only its owner may read.
    public static void writePrivate(Path file, String text) {
        try {
            Path folder = make(file.toAbsolutePath().resolveSibling(""));
            Path fresh = Files.createTempFile(
                    folder,
                    file.getFileName().toString(),
                    null,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fresh, text);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
