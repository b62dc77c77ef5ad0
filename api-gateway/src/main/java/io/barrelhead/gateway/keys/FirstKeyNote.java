package io.barrelhead.gateway.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Hands the first key over, once: to a file that only its owner reads, else to the log on a line of its own.
@Component
class FirstKeyNote {

    private static final Logger LOG = LoggerFactory.getLogger(FirstKeyNote.class);

    private final KeySettings settings;

    FirstKeyNote(KeySettings settings) {
        this.settings = settings;
    }

    /// Throws when the file cannot be written, which takes the key back: better no key than one nobody has.
    void write(PresentedKey key) {
        if (settings.firstKeyFile().isEmpty()) {
            LOG.warn("The first admin key, shown this once; keep it:\n{}", key.text());
            return;
        }
        Path file = Path.of(settings.firstKeyFile());
        try {
            writeWhole(file.toAbsolutePath(), key.text() + "\n");
            LOG.info("The first admin key is in {}; keep it and delete the file", file);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot write the first admin key to " + file + "; mend it and start again", e);
        }
    }

    /// Under its name the file is complete or absent.
    private static void writeWhole(Path file, String text) throws IOException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Path part = Files.createTempFile(file.getParent(), ".first-key", null, ownerOnly);
        Files.writeString(part, text);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
