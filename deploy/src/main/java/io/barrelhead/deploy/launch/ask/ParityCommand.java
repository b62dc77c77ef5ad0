package io.barrelhead.deploy.launch.ask;

import io.barrelhead.deploy.launch.follow.ParityChecks;
import io.barrelhead.deploy.launch.gateway.Gateway;
import io.barrelhead.deploy.launch.gateway.ParityCheck;
import io.barrelhead.deploy.launch.session.Asking;
import io.barrelhead.deploy.launch.session.Session;
import io.barrelhead.deploy.launch.terminal.Screen;
import io.barrelhead.deploy.launch.terminal.Table;
import io.barrelhead.deploy.launch.terminal.Words;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/// `parity`: whether the tables are what a full refresh makes of the records.
@Command(
        name = "parity",
        description = "Compare the tables, day by day, with a full refresh made beside them; readers and runs go on.",
        mixinStandardHelpOptions = true,
        footer = {"", "Exit codes: 0 all days are equal, 1 days differ, 2 it could not compare."})
public final class ParityCommand implements Callable<Integer> {

    private final Session session;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--mend", description = "Have the days that differ made anew.")
    private boolean mend;

    @Option(names = "--json", description = "Print the check as JSON when it has ended, for programs.")
    private boolean json;

    public ParityCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return Asking.of(Objects.requireNonNull(spec)).answer(this::compare);
    }

    private int compare() {
        Gateway gateway = session.gateway();
        Screen screen = session.screen();
        ParityCheck asked = gateway.post(ParityChecks.PATH, "", ParityCheck.class);
        if (!json) {
            screen.print("Parity check %s: as long as a full refresh takes".formatted(asked.id()));
        }
        ParityCheck ended = new ParityChecks(gateway).await(asked.id());
        String path = ParityChecks.PATH + "/" + ended.id();
        if (mend && ended.state().equals("different")) {
            gateway.post(path + "/mend", "", ParityCheck.class);
        }
        if (json) {
            screen.print(gateway.get(path, JsonNode.class).toString());
        } else {
            report(ended, screen);
        }
        return switch (ended.state()) {
            case "equal" -> Asking.WELL;
            case "different" -> Asking.FAILED;
            default -> Asking.COULD_NOT_RUN;
        };
    }

    private void report(ParityCheck check, Screen screen) {
        switch (check.state()) {
            case "equal" -> screen.print(screen.good("equal") + "  " + counts(check));
            case "different" -> {
                screen.print(table(check).toString());
                screen.print(screen.bad("different") + "  " + counts(check));
                screen.print(
                        mend
                                ? "The next run makes these days anew; ./barrelhead parity compares again."
                                : "./barrelhead parity --mend has these days made anew.");
            }
            default -> screen.print(screen.bad("could not compare") + "  " + check.message());
        }
    }

    private static String counts(ParityCheck check) {
        return "%s days compared, %s differ, %s left out because they moved"
                .formatted(
                        Words.count(check.daysCompared()),
                        Words.count(check.daysDifferent()),
                        Words.count(check.daysSkipped()));
    }

    private static Table table(ParityCheck check) {
        Table table = new Table("entity", "day", "table", ">too many", ">missing");
        check.differences()
                .forEach(it -> table.row(
                        it.entity(), it.day(), it.table(), Words.count(it.surplus()), Words.count(it.missing())));
        return table;
    }
}
