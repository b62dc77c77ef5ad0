package io.barrelhead.deploy.sandbox;

import io.barrelhead.deploy.sandbox.bulk.BulkOrders;
import io.barrelhead.deploy.sandbox.fault.Fault;
import io.barrelhead.deploy.sandbox.fault.FaultsApi;
import io.barrelhead.deploy.sandbox.records.SandboxData;
import io.barrelhead.deploy.sandbox.winery.Winery;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What the sandbox is asked to be.
final class SandboxOptions {

    private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

    @Option(names = "--port", description = "port of the sources, default 8090; 0 takes a free one")
    private int port = 8090;

    @Option(names = "--seed", description = "the same seed makes the same records, default 42")
    private long seed = 42;

    @Option(names = "--years", description = "years of history, default 3")
    private int years = 3;

    @Option(names = "--until", description = "last day of the records, default today; cut at this moment")
    private @Nullable LocalDate until;

    @Option(names = "--orders", description = "for benchmarks: so many cheap orders in place of the winery")
    private int orders;

    @Option(names = "--webhooks", description = "address of the system that is told of changes; default nobody is")
    private @Nullable URI webhooks;

    @Nullable
    URI webhooks() {
        return webhooks;
    }

    @Option(names = "--fault", description = "name=thousandths of the answers, e.g. too_many=50; may be given again")
    private Map<String, String> faults = Map.of();

    Map<Fault, Integer> faults() {
        return FaultsApi.rates(faults);
    }

    long seed() {
        return seed;
    }

    int port() {
        return port;
    }

    SandboxData records(InstantSource clock) {
        Instant present = present(clock.instant());
        if (orders == 0) {
            return Winery.records(seed, years, present);
        }
        SandboxData data = new SandboxData(Winery.connections());
        data.serve("estate-shop", "order", new BulkOrders(orders, years * 365, present));
        return data;
    }

    private Instant present(Instant now) {
        if (until == null) {
            return now;
        }
        Instant end = until.plusDays(1).atStartOfDay(ZONE).toInstant().minusMillis(1);
        return end.isBefore(now) ? end : now;
    }
}
