package io.barrelhead.deploy.launch.ask;

import io.barrelhead.deploy.launch.follow.Ingestions;
import io.barrelhead.deploy.launch.gateway.Gateway;
import io.barrelhead.deploy.launch.gateway.Ingestion;
import io.barrelhead.deploy.launch.problem.Problem;
import io.barrelhead.deploy.launch.session.Session;
import io.barrelhead.deploy.launch.terminal.Screen;
import io.barrelhead.deploy.launch.terminal.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `ingest`: asks for a run and shows it.
@Command(
        name = "ingest",
        description = "Fetch what changed at a source, or all of it, or a range of days.",
        mixinStandardHelpOptions = true)
public final class IngestCommand implements Callable<Integer> {

    private final Session session;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "CONNECTION", description = "The connection's id.")
    private String connection = "";

    @Option(names = "--full", description = "Everything that the source has.")
    private boolean full;

    @Option(names = "--from", paramLabel = "DAY", description = "The first day, e.g. 2026-01-31; with --to.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DAY", description = "The last day; with --from.")
    private @Nullable LocalDate to;

    public IngestCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Ingestion.Request request = request();
        Gateway gateway = session.gateway();
        Ingestion asked = gateway.post("/api/v1/ingestions", request, Ingestion.class);
        Screen screen = session.screen();
        screen.print("Ingestion %s of %s (%s)".formatted(asked.id(), connection, request.mode()));
        Ingestion ended =
                new Ingestions(gateway, screen).follow(List.of(asked.id())).getFirst();
        if (!ended.completed()) {
            String error = ended.error();
            throw new Problem(
                    "The ingestion %s%s".formatted(ended.state(), error == null ? "." : ": " + error),
                    "./barrelhead logs ingest-service shows more.");
        }
        long landed =
                ended.streams().stream().mapToLong(Ingestion.Stream::landed).sum();
        screen.print("%s records landed.".formatted(Words.count(landed)));
        return 0;
    }

    private Ingestion.Request request() {
        boolean range = from != null || to != null;
        if (range && (full || from == null || to == null)) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "Give --full, or both --from and --to.");
        }
        String mode = full ? "full" : range ? "range" : "incremental";
        return new Ingestion.Request(connection, mode, text(from), text(to));
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
