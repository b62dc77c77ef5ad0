package io.barrelhead.deploy.launch.postgres;

import io.barrelhead.deploy.launch.machine.Command;
import io.barrelhead.deploy.launch.machine.Waiting;
import io.barrelhead.deploy.launch.problem.Problem;
import io.barrelhead.deploy.launch.settings.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Where the database's files are.
final class DataFolder {

    private static final String MAJOR = "18";

    private final Home home;

    DataFolder(Home home) {
        this.home = home;
    }

    Path path() {
        return home.folder().resolve("postgres").resolve("data");
    }

    /// Makes an empty cluster, wholly or not at all, if there is none.
    void initialise(String superuserPassword) {
        Path version = path().resolve("PG_VERSION");
        try {
            if (!Files.exists(path())) {
                create(superuserPassword);
            } else if (!Files.readString(version).strip().equals(MAJOR)) {
                throw new Problem(
                        "%s is from PostgreSQL %s; this is %s."
                                .formatted(path(), Files.readString(version).strip(), MAJOR),
                        "Move the folder away: all of it can be ingested again.");
            }
        } catch (IOException e) {
            throw new Problem("Cannot make the database in %s: %s".formatted(path(), e.getMessage()), "", e);
        }
    }

    /// Waits until what a killed server left behind is gone, and removes its lock: the number in it may be any other
    /// program's by now.
    void takeOver() {
        Path server = new PostgresBinaries(home).bin().resolve("postgres");
        if (!Waiting.until(() -> users(server).isEmpty(), Duration.ofSeconds(15))) {
            throw new Problem(
                    "A PostgreSQL server that nobody started from here uses %s.".formatted(path()),
                    "Stop it: kill -INT " + users(server).getFirst());
        }
        try {
            Files.deleteIfExists(path().resolve("postmaster.pid"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove the lock of " + path(), e);
        }
    }

    // the program lies in this state folder: whoever runs it uses this data
    private static List<Long> users(Path server) {
        return ProcessHandle.allProcesses()
                .filter(handle -> handle.info()
                        .command()
                        .filter(server.toString()::equals)
                        .isPresent())
                .map(ProcessHandle::pid)
                .sorted()
                .toList();
    }

    private void create(String superuserPassword) throws IOException {
        Path cluster = Files.createTempDirectory(home.directory("postgres"), "initdb");
        Path passwordFile = cluster.resolveSibling("superuser-password");
        Unprivileged user = Unprivileged.user();
        Home.writePrivate(passwordFile, superuserPassword);
        user.own(cluster);
        user.own(passwordFile);
        List<String> command = new ArrayList<>(user.prefix());
        command.add(new PostgresBinaries(home).bin().resolve("initdb").toString());
        command.addAll(List.of("-D", cluster.toString(), "-U", "postgres", "--auth=scram-sha-256"));
        command.addAll(List.of("--pwfile", passwordFile.toString(), "--encoding=UTF8", "--locale=C"));
        command.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--data-checksums"));
        try {
            Command.run("make the database", command, Map.of("LC_ALL", "C"), home.log("initdb"));
        } finally {
            Files.delete(passwordFile);
        }
        Files.move(cluster, path());
    }
}
