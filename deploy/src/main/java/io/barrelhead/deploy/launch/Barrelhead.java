package io.barrelhead.deploy.launch;

import io.barrelhead.deploy.bench.BenchCommand;
import io.barrelhead.deploy.launch.ask.IngestCommand;
import io.barrelhead.deploy.launch.ask.KpisCommand;
import io.barrelhead.deploy.launch.ask.ParityCommand;
import io.barrelhead.deploy.launch.ask.SchedulesCommand;
import io.barrelhead.deploy.launch.ask.TransformCommand;
import io.barrelhead.deploy.launch.look.DoctorCommand;
import io.barrelhead.deploy.launch.look.LogsCommand;
import io.barrelhead.deploy.launch.look.StatusCommand;
import io.barrelhead.deploy.launch.machine.CtrlC;
import io.barrelhead.deploy.launch.run.DemoCommand;
import io.barrelhead.deploy.launch.run.DownCommand;
import io.barrelhead.deploy.launch.run.UpCommand;
import io.barrelhead.deploy.launch.session.Session;
import io.barrelhead.deploy.launch.settings.Checkout;
import io.barrelhead.deploy.launch.setup.SetupCommand;
import java.time.InstantSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/// `./barrelhead`: one command for the whole of it. Exit codes: 0 done, 1 a problem, 2 wrongly called; `setup` and
/// `parity` have their own.
@Command(
        name = "barrelhead",
        description = "Trusted winery numbers within a second: Commerce7 and Tock in, 27 KPIs out.",
        mixinStandardHelpOptions = true,
        versionProvider = Barrelhead.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "State lives in .barrelhead (BARRELHEAD_HOME moves it). Ports: BARRELHEAD_GATEWAY_PORT and",
            "so on, or BARRELHEAD_PORT_OFFSET for all. Servers of your own: BARRELHEAD_POSTGRES_URL,",
            "BARRELHEAD_KAFKA."
        })
public final class Barrelhead {

    private Barrelhead() {}

    public static void main(String[] args) {
        Runnable done = CtrlC.delayEnd();
        int code =
                commandLine(Session.of(System.getenv(), InstantSource.system())).execute(args);
        done.run();
        System.exit(code);
    }

    static CommandLine commandLine(Session session) {
        return new CommandLine(new Barrelhead())
                .setUsageHelpWidth(100)
                .addSubcommand(new DemoCommand(session))
                .addSubcommand(new UpCommand(session))
                .addSubcommand(new DownCommand(session))
                .addSubcommand(new StatusCommand(session))
                .addSubcommand(new LogsCommand(session))
                .addSubcommand(new DoctorCommand(session))
                .addSubcommand(new IngestCommand(session))
                .addSubcommand(new SchedulesCommand(session))
                .addSubcommand(new TransformCommand(session))
                .addSubcommand(new KpisCommand(session))
                .addSubcommand(new ParityCommand(session))
                .addSubcommand(BenchCommand.of(session))
                .addSubcommand(SetupCommand.commandLine(session))
                .setExecutionExceptionHandler(new Failures());
    }

    /// The version of the checkout.
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"Barrelhead " + Checkout.VERSION};
        }
    }
}
