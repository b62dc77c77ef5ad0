package io.barrelhead.deploy.launch.system;

import io.barrelhead.deploy.launch.process.Part;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// Prepares services beside the start of the servers: one waits for the network, the other for the disk.
final class Preparation implements AutoCloseable {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<? extends Future<?>> running;

    Preparation(List<Part> parts, Consumer<String> tell) {
        running = parts.stream()
                .map(part -> threads.submit(() -> prepare(part, tell)))
                .toList();
    }

    /// Waits until all is prepared, and fails with what failed.
    void await() {
        for (Future<?> one : running) {
            try {
                one.get();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("nobody interrupts the launcher", e);
            }
        }
    }

    /// Ends what still goes on.
    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }

    private static void prepare(Part part, Consumer<String> tell) {
        part.preparation().ifPresent(text -> tell.accept("%-18s %s".formatted(part.name(), text)));
        part.prepare();
    }
}
