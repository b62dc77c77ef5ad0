package io.barrelhead.deploy.launch.look;

import io.barrelhead.deploy.launch.machine.Log;
import io.barrelhead.deploy.launch.machine.Waiting;
import io.barrelhead.deploy.launch.problem.Problem;
import io.barrelhead.deploy.launch.session.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `logs`: what a process said.
@Command(name = "logs", description = "Show what a process said.", mixinStandardHelpOptions = true)
public final class LogsCommand implements Callable<Integer> {

    private static final Duration BETWEEN = Duration.ofMillis(300);

    private final Session session;

    @Parameters(
            paramLabel = "SERVICE",
            description = "postgres, kafka, sandbox, ingest-service, transform-service, kpi-service, api-gateway.")
    private String service = "";

    @Option(
            names = {"-f", "--follow"},
            description = "Go on with what it says from now on, until Ctrl-C.")
    private boolean follow;

    @Option(
            names = {"-n", "--lines"},
            description = "How many of the last lines; 200 without it.")
    private int lines = 200;

    public LogsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Log log = session.system().log(service);
        if (!Files.exists(log.file())) {
            throw new Problem("%s was never started here.".formatted(service), "./barrelhead status says what was.");
        }
        log.tail(lines).forEach(line -> session.screen().print(line));
        if (follow) {
            follow(log);
        }
        return 0;
    }

    // a restart begins a new file under the same name
    private void follow(Log log) {
        long position = size(log);
        while (true) {
            Waiting.pause(BETWEEN);
            long size = size(log);
            position = size < position ? 0 : position;
            position += log.copy(position, System.out);
        }
    }

    private static long size(Log log) {
        try {
            return Files.size(log.file());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + log.file(), e);
        }
    }
}
