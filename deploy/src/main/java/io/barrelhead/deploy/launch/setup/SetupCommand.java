package io.barrelhead.deploy.launch.setup;

import io.barrelhead.deploy.launch.session.Session;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `setup`: its three ways.
@Command(
        name = "setup",
        description = "Set up what dbt builds: everything, or what changed; or look whether that could run.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "complete|quick|status",
        footer = {"", "Exit codes: 0 all is well, 1 a step or a check failed, 2 it could not run."})
public final class SetupCommand {

    private SetupCommand() {}

    public static CommandLine commandLine(Session session) {
        return new CommandLine(new SetupCommand())
                .addSubcommand(new CompleteCommand(session))
                .addSubcommand(new QuickCommand(session))
                .addSubcommand(new ReadinessCommand(session));
    }
}
