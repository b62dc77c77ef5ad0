package io.barrelhead.deploy.launch.postgres;

import io.barrelhead.deploy.launch.problem.Problem;
import io.barrelhead.deploy.launch.settings.Home;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/// The server's programs, unpacked once into the state folder.
final class PostgresBinaries {

    private static final String VERSION = "18.6";

    private final Home home;

    PostgresBinaries(Home home) {
        this.home = home;
    }

    /// The folder of `initdb` and `postgres`.
    Path bin() {
        Path unpacked = home.directory("postgres").resolve(VERSION);
        if (!Files.isDirectory(unpacked)) {
            unpack(unpacked);
        }
        return unpacked.resolve("bin");
    }

    /// The resource that holds this machine's build.
    static String resource(String system, String architecture) {
        String os = system.toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        String cpu = architecture.equals("aarch64") ? "arm_64" : "x86_64";
        return "/postgres-%s-%s.txz".formatted(os, cpu);
    }

    private static void unpack(Path target) {
        String resource = resource(System.getProperty("os.name"), System.getProperty("os.arch"));
        try (InputStream archive = PostgresBinaries.class.getResourceAsStream(resource)) {
            if (archive == null) {
                throw new Problem(
                        "The build holds no PostgreSQL for this machine (%s).".formatted(resource),
                        "Run ./mvnw package with a JDK of this machine's own architecture, or set"
                                + " BARRELHEAD_POSTGRES_URL to a PostgreSQL 18 of yours.");
            }
            // half an archive must never look like a whole one
            Path half = Files.createTempDirectory(target.getParent(), "unpacking");
            Archive.unpack(archive, half);
            Files.setPosixFilePermissions(half, Archive.permissions(0755));
            Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new Problem(
                    "Cannot unpack PostgreSQL to %s: %s".formatted(target, e.getMessage()),
                    "Is there room on the disk?",
                    e);
        }
    }
}
