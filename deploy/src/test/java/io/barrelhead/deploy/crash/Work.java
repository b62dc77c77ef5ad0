package io.barrelhead.deploy.crash;

import io.barrelhead.deploy.launch.settings.Port;
import io.barrelhead.deploy.system.RunningSystem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;

/// What each of two replicas has done since it started, by its own metrics.
record Work(RunningSystem system, Map<Port, Integer> second) {

    private static final String PUBLISHED = "barrelhead_ingest_records_published_total";
    private static final String LANDED = "barrelhead_landing_records_total";
    private static final String RUNS = "barrelhead_transform_run_seconds_count";

    /// Whether both published and both landed.
    boolean allWorked() {
        return first(Port.INGEST_MANAGEMENT, PUBLISHED) > 0
                && second(Port.INGEST_MANAGEMENT, PUBLISHED) > 0
                && first(Port.TRANSFORM_MANAGEMENT, LANDED) > 0
                && second(Port.TRANSFORM_MANAGEMENT, LANDED) > 0;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "published %.0f + %.0f, landed %.0f + %.0f, modelled %.0f + %.0f times",
                first(Port.INGEST_MANAGEMENT, PUBLISHED),
                second(Port.INGEST_MANAGEMENT, PUBLISHED),
                first(Port.TRANSFORM_MANAGEMENT, LANDED),
                second(Port.TRANSFORM_MANAGEMENT, LANDED),
                first(Port.TRANSFORM_MANAGEMENT, RUNS),
                second(Port.TRANSFORM_MANAGEMENT, RUNS));
    }

    private double first(Port port, String metric) {
        return sum(system.port(port), metric);
    }

    private double second(Port port, String metric) {
        return sum(second.getOrDefault(port, 0), metric);
    }

    private static double sum(int port, String metric) {
        URI metrics = URI.create("http://127.0.0.1:%d/actuator/prometheus".formatted(port));
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(metrics).build(), HttpResponse.BodyHandlers.ofLines())
                    .body()
                    .filter(line -> line.startsWith(metric))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .sum();
        } catch (IOException e) {
            throw new IllegalStateException("no metrics at " + metrics, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts the lab", e);
        }
    }
}
