package io.barrelhead.transform.model.dbt;

import io.barrelhead.transform.connections.Connections;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Stands for everything but records that the models are made of: the dbt project, the connections, the winery.
public final class ProjectFingerprint {

    private static final Set<String> FOLDERS = Set.of("models", "macros", "seeds", "tests");

    private static final Set<String> FILES = Set.of("dbt_project.yml", "selectors.yml", "profiles.yml");

    private ProjectFingerprint() {}

    /// Of the files as they are now.
    public static String of(Path project, Connections connections) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : files(project)) {
                digest.update(project.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
            digest.update(text(connections).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the dbt project in " + project, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static List<Path> files(Path project) throws IOException {
        try (Stream<Path> files = Files.walk(project)) {
            return files.filter(Files::isRegularFile)
                    .filter(it -> isPart(project.relativize(it)))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isPart(Path file) {
        return FOLDERS.contains(file.getName(0).toString()) || FILES.contains(file.toString());
    }

    static String text(Connections connections) {
        List<String> each =
                connections.all().stream().map(String::valueOf).sorted().toList();
        return "%s %s %d".formatted(each, connections.currency(), connections.fiscalStartMonth());
    }
}
