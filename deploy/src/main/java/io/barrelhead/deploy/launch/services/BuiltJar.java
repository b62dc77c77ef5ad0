package io.barrelhead.deploy.launch.services;

import io.barrelhead.deploy.launch.machine.Folders;
import io.barrelhead.deploy.launch.problem.Problem;
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
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A jar as the build made it. What runs has a place of its own in the state folder, named after the jar's content: the
/// next build does not pull it from under a running process.
record BuiltJar(Path source) {

    /// The place for this content below `apps`, filled by `fill` if it is not there yet: wholly or not at all.
    Path placeIn(Path apps, Consumer<Path> fill) {
        Path place = apps.resolve(digest());
        if (!Files.exists(place)) {
            try {
                Path half = Files.createTempDirectory(apps, "half");
                fill.accept(half);
                Files.move(half, place, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw new Problem("Cannot write to %s: %s".formatted(apps, e.getMessage()), "Is the disk full?", e);
            }
        }
        return place;
    }

    /// Removes the places of earlier builds; only while nothing runs from them.
    void removeOthers(Path apps) {
        try (Stream<Path> places = Files.list(apps)) {
            places.filter(place -> !place.endsWith(digest())).forEach(Folders::remove);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + apps, e);
        }
    }

    /// Copies it into a folder.
    void copyInto(Path folder) {
        try {
            Files.copy(source, folder.resolve(source.getFileName()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot copy " + source, e);
        }
    }

    /// The beginning of its SHA-256.
    String digest() {
        try (InputStream in = Files.newInputStream(source);
                DigestInputStream content = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            content.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(content.getMessageDigest().digest(), 0, 6);
        } catch (IOException e) {
            throw new Problem("Cannot read %s.".formatted(source), "Build it: ./mvnw -Dquick -DskipTests package", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
