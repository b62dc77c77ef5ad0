package io.barrelhead.deploy.bench;

import io.barrelhead.deploy.launch.machine.Waiting;
import io.barrelhead.deploy.launch.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/// Sends sales by webhook, and waits until they are served.
final class Sales {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final int SENDERS = 8;

    private final BenchSystem system;
    private final InstantSource clock;
    private final Hooks hooks;

    Sales(BenchSystem system, InstantSource clock) {
        this.system = system;
        this.clock = clock;
        this.hooks = system.hooks(clock.instant());
    }

    /// One sale a second, whether the one before is served by then or not.
    List<Arrivals.Sale> oneASecond(int sales) {
        Arrivals arrivals = new Arrivals(system.dashboard(), clock);
        return send(arrivals, sales, 1, (index, begin) -> pauseUntil(begin.plus(SECOND.multipliedBy(index))));
    }

    /// All of them as fast as several senders can.
    List<Arrivals.Sale> atOnce(int sales) {
        Arrivals arrivals = new Arrivals(system.dashboard(), clock);
        return send(arrivals, sales, SENDERS, (index, begin) -> {});
    }

    private List<Arrivals.Sale> send(Arrivals arrivals, int sales, int senders, Rhythm rhythm) {
        Instant begin = clock.instant();
        try (ExecutorService threads = Executors.newFixedThreadPool(senders)) {
            List<CompletableFuture<Void>> sent = IntStream.range(0, sales)
                    .mapToObj(index -> CompletableFuture.runAsync(
                            () -> {
                                rhythm.await(index, begin);
                                send(arrivals);
                            },
                            threads))
                    .toList();
            return arrivals.await(
                    sales, () -> sent.stream().filter(CompletableFuture::isDone).forEach(Sales::requireSent));
        }
    }

    private void send(Arrivals arrivals) {
        var sale = hooks.sale(clock.instant());
        arrivals.sending();
        hooks.send(sale);
    }

    private static void requireSent(CompletableFuture<Void> sale) {
        try {
            sale.join();
        } catch (CompletionException e) {
            throw new Problem(
                    "A sale could not be sent: "
                            + Objects.requireNonNull(e.getCause()).getMessage(),
                    "Look at the logs of the gateway and of ingest-service.",
                    e);
        }
    }

    private void pauseUntil(Instant time) {
        Duration left = Duration.between(clock.instant(), time);
        if (left.isPositive()) {
            Waiting.pause(left);
        }
    }

    /// When a sale is sent.
    @FunctionalInterface
    private interface Rhythm {
        void await(int index, Instant begin);
    }
}
