package io.barrelhead.ingest.work;

import io.barrelhead.contracts.ConnectionId;
import io.barrelhead.contracts.testing.TestPostgres;
import io.barrelhead.ingest.testing.SourceServer;
import io.barrelhead.ingest.testing.TestIngest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Seeded schedules of faults, as many at once as there are shops: a walk of a source that misbehaves ends with all of
/// its records published, or it fails and its cursor has not moved. `-Dbarrelhead.faults=2000` runs more of them,
/// `-Dbarrelhead.faults.first=1234` begins at a seed.
class FaultSchedulesIT {

    private static final int SHOPS = 8;

    private static final SourceServer SOURCE = new SourceServer();

    private static TestIngest ingest;

    @BeforeAll
    static void startService() {
        String[] shops = IntStream.range(0, SHOPS)
                .mapToObj(number -> TestIngest.shop(3 + number, shop(number), SOURCE.url() + path(number)))
                .flatMap(List::stream)
                .toArray(String[]::new);
        ingest = TestIngest.start(TestPostgres.database(), SOURCE, shops);
    }

    @AfterAll
    static void stopService() {
        ingest.close();
        SOURCE.close();
    }

    static LongStream blocks() {
        long first = Long.getLong("barrelhead.faults.first", 6);
        return LongStream.iterate(
                first, seed -> seed < first + Long.getLong("barrelhead.faults", 2 * SHOPS), seed -> seed + SHOPS);
    }

    @ParameterizedTest(name = "seeds from {0}")
    @MethodSource("blocks")
    void publishesAllOrMovesNoCursor(long seed) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, SHOPS)
                    .mapToObj(number -> CompletableFuture.runAsync(() -> play(number, seed + number), threads))
                    .toList()
                    .forEach(CompletableFuture::join);
        }
        SOURCE.forget();
    }

    private static void play(int number, long seed) {
        new FaultSchedule(ingest, new ConnectionId(shop(number)), seed).play(SOURCE, path(number));
    }

    private static String shop(int number) {
        return "shop-" + number;
    }

    private static String path(int number) {
        return "/" + shop(number);
    }
}
