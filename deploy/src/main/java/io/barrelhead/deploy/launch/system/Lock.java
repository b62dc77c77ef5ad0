package io.barrelhead.deploy.launch.system;

import io.barrelhead.deploy.launch.machine.Waiting;
import io.barrelhead.deploy.launch.problem.Problem;
import io.barrelhead.deploy.launch.settings.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Lets one launcher at a time start or stop the processes of a state folder.
final class Lock implements AutoCloseable {

    private final FileChannel channel;
    private @Nullable FileLock lock;

    private Lock(FileChannel channel) {
        this.channel = channel;
    }

    static Lock of(Home home) {
        Path file = home.directory("run").resolve("lock");
        try {
            Lock lock = new Lock(FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
            if (!Waiting.until(lock::isTaken, Duration.ofSeconds(30))) {
                lock.close();
                throw new Problem(
                        "Another ./barrelhead is starting or stopping the system in %s.".formatted(home.folder()),
                        "Wait until it is done, or end it with Ctrl-C.");
            }
            return lock;
        } catch (IOException e) {
            throw new Problem("Cannot write %s: %s".formatted(file, e.getMessage()), "", e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close a lock", e);
        }
    }

    private boolean isTaken() {
        try {
            lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot lock", e);
        }
    }
}
