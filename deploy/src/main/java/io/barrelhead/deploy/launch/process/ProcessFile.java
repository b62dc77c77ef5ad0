package io.barrelhead.deploy.launch.process;

import io.barrelhead.deploy.launch.settings.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What is written down about a process, so that a later launcher finds it again.
///
/// @param birth       tells a process that got the same number later from this one
/// @param fingerprint of the launch: another one asks for a restart
record ProcessFile(long pid, String birth, Instant since, String fingerprint) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /// Nothing when it was stopped, or never started. What cannot be read counts as that.
    static Optional<ProcessFile> read(Path file) {
        try {
            return Files.exists(file)
                    ? Optional.of(JSON.readValue(Files.readString(file), ProcessFile.class))
                    : Optional.empty();
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }

    void write(Path file) {
        Home.writePrivate(file, JSON.writeValueAsString(this));
    }

    static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + file, e);
        }
    }

    boolean lives() {
        return Birth.of(pid).filter(birth::equals).isPresent();
    }
}
