package io.barrelhead.deploy.launch.follow;

import io.barrelhead.deploy.launch.gateway.Ingestion;
import io.barrelhead.deploy.launch.terminal.Bar;
import io.barrelhead.deploy.launch.terminal.Table;
import io.barrelhead.deploy.launch.terminal.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How ingestions look while they go on.
final class IngestionView {

    private IngestionView() {}

    /// A line per stream.
    static List<String> bars(List<Ingestion> ingestions) {
        Table table = new Table("connection", "stream", "", ">records", ">landed", "");
        for (Ingestion ingestion : ingestions) {
            if (ingestion.streams().isEmpty()) {
                table.row(ingestion.connection(), "", "", "", "", ingestion.state());
            }
            for (Ingestion.Stream stream : ingestion.streams()) {
                table.row(
                        ingestion.connection(),
                        stream.stream(),
                        bar(stream),
                        Words.count(stream.fetched()) + of(stream.total()),
                        Words.count(stream.landed()),
                        stream.state());
            }
        }
        return table.lines();
    }

    /// The whole of one in a line.
    static String line(Ingestion ingestion) {
        List<String> streams = new ArrayList<>();
        for (Ingestion.Stream stream : ingestion.streams()) {
            streams.add(stream.stream() + " " + Words.count(stream.landed()) + of(stream.total()));
        }
        String counts = streams.isEmpty() ? "" : ": " + String.join(", ", streams);
        return "%s %s%s".formatted(ingestion.connection(), ingestion.state(), counts);
    }

    private static String bar(Ingestion.Stream stream) {
        Long total = stream.total();
        if (total != null) {
            return Bar.of(stream.fetched(), total);
        }
        boolean done = !stream.state().equals("queued") && !stream.state().equals("running");
        return done ? Bar.of(1, 1) : Bar.of(0, 1);
    }

    private static String of(@Nullable Long total) {
        return total == null ? "" : " of " + Words.count(total);
    }
}
