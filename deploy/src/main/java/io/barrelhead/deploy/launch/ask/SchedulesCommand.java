package io.barrelhead.deploy.launch.ask;

import io.barrelhead.deploy.launch.gateway.Gateway;
import io.barrelhead.deploy.launch.gateway.Ingestion;
import io.barrelhead.deploy.launch.gateway.Schedule;
import io.barrelhead.deploy.launch.session.Session;
import io.barrelhead.deploy.launch.terminal.Screen;
import io.barrelhead.deploy.launch.terminal.Table;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `schedules`: when each connection is read by itself; changes one.
@Command(
        name = "schedules",
        description = "Show when connections are read by themselves; pause, resume, change or run one.",
        mixinStandardHelpOptions = true)
public final class SchedulesCommand implements Callable<Integer> {

    private final Session session;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "SCHEDULE", description = "A schedule's id; all of them without any.")
    private @Nullable String id;

    @Option(names = "--pause", description = "It is due no more.")
    private boolean pause;

    @Option(names = "--resume", description = "It is due again, at its next time.")
    private boolean resume;

    @Option(names = "--run", description = "Ask for its run now.")
    private boolean run;

    @Option(names = "--cron", paramLabel = "CRON", description = "Minute, hour, day, month, day of week, in quotes.")
    private @Nullable String cron;

    public SchedulesCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        checkOptions();
        Gateway gateway = session.gateway();
        if (id != null && (pause || resume || cron != null)) {
            Boolean paused = pause || resume ? Boolean.valueOf(pause) : null;
            gateway.patch(path(id), new Schedule.Change(cron, paused), Schedule.class);
        }
        if (id != null && run) {
            Ingestion asked = gateway.post(path(id) + "/run", "", Ingestion.class);
            session.screen().print("Ingestion %s of %s.".formatted(asked.id(), asked.connection()));
        }
        print(gateway.get("/api/v1/schedules", Schedule.Page.class), session.screen());
        return 0;
    }

    private void checkOptions() {
        if (id == null && (pause || resume || run || cron != null)) {
            throw wronglyCalled("Name the schedule; without options ./barrelhead schedules lists them.");
        }
        if (pause && resume) {
            throw wronglyCalled("Give --pause or --resume, not both.");
        }
    }

    private ParameterException wronglyCalled(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }

    private static String path(String id) {
        return "/api/v1/schedules/" + URLEncoder.encode(id, StandardCharsets.UTF_8);
    }

    private void print(Schedule.Page page, Screen screen) {
        Table table = new Table("schedule", "mode", "cron", "time zone", "next", "last");
        page.items().stream()
                .filter(schedule -> id == null || schedule.id().equals(id))
                .forEach(schedule -> table.row(
                        schedule.id(),
                        schedule.mode(),
                        schedule.cron(),
                        schedule.timeZone(),
                        schedule.paused() ? "paused" : String.valueOf(schedule.nextAt()),
                        Objects.requireNonNullElse(schedule.lastFiredAt(), "never")));
        screen.print(table.toString());
    }
}
