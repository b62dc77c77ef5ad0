package io.barrelhead.deploy.bench;

import io.barrelhead.deploy.launch.session.Session;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `bench`: figures of this machine. Each starts a system of its own beside the state folder and leaves nothing behind.
@Command(
        name = "bench",
        description = "Measure this product on this machine, in a system of its own.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "BENCH")
public final class BenchCommand {

    private BenchCommand() {}

    public static CommandLine of(Session session) {
        return new CommandLine(new BenchCommand())
                .addSubcommand(new IngestBench(session))
                .addSubcommand(new FreshnessBench(session))
                .addSubcommand(new RollupBench(session));
    }
}
