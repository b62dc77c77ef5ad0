package io.barrelhead.deploy.launch.services;

import io.barrelhead.deploy.launch.machine.Command;
import io.barrelhead.deploy.launch.machine.Executables;
import io.barrelhead.deploy.launch.machine.Folders;
import io.barrelhead.deploy.launch.problem.Problem;
import io.barrelhead.deploy.launch.settings.Home;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A service's jar, laid out in the state folder: it starts faster so, and a build does not pull it from under a
/// running
/// service.
final class ServiceJar {

    private final Home home;
    private final String module;
    private final Path source;

    ServiceJar(Home home, String module, Path source) {
        this.home = home;
        this.module = module;
        this.source = source;
    }

    /// The jar to run; the same content is always at the same place.
    Path laidOut() {
        Path folder = apps().resolve(digest().substring(0, 12));
        Path jar = folder.resolve(source.getFileName());
        if (!Files.exists(jar)) {
            layOut(folder);
        }
        return jar;
    }

    /// Removes what earlier builds left; only while the service does not run.
    void removeOthers() {
        Path current = laidOut().getParent();
        try (Stream<Path> folders = Files.list(apps())) {
            folders.filter(folder -> !folder.equals(current)).forEach(Folders::remove);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + apps(), e);
        }
    }

    private void layOut(Path folder) {
        try {
            Path half = Files.createTempDirectory(apps(), "half");
            Command.run(
                    "lay out " + source,
                    List.of(
                            Executables.java().toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-Djarmode=tools",
                            "-jar",
                            source.toString(),
                            "extract",
                            "--force",
                            "--destination",
                            half.toString()),
                    Map.of(),
                    home.log(module + "-layout"));
            Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new Problem("Cannot lay out %s: %s".formatted(source, e.getMessage()), "Is the disk full?", e);
        }
    }

    private Path apps() {
        return home.directory("apps", module);
    }

    private String digest() {
        try (InputStream in = Files.newInputStream(source);
                DigestInputStream content = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            content.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(content.getMessageDigest().digest());
        } catch (IOException e) {
            throw new Problem("Cannot read %s.".formatted(source), "Build it: ./mvnw -Dquick -DskipTests package", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
