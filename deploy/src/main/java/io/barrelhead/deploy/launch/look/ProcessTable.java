package io.barrelhead.deploy.launch.look;

import io.barrelhead.deploy.launch.process.ProcessState;
import io.barrelhead.deploy.launch.system.PartStatus;
import io.barrelhead.deploy.launch.terminal.Screen;
import io.barrelhead.deploy.launch.terminal.Table;
import io.barrelhead.deploy.launch.terminal.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// The processes for a person.
final class ProcessTable {

    private final Screen screen;
    private final InstantSource clock;

    ProcessTable(Screen screen, InstantSource clock) {
        this.screen = screen;
        this.clock = clock;
    }

    String of(List<PartStatus> parts) {
        Table table = new Table("process", ">pid", "state", "since", ">memory");
        for (PartStatus part : parts) {
            switch (part.state()) {
                case ProcessState.Running running ->
                    table.row(
                            part.name(),
                            String.valueOf(running.pid()),
                            screen.good("running"),
                            ago(running.since()),
                            part.memory().map(Words::bytes).orElse(""));
                case ProcessState.Failed failed ->
                    table.row(part.name(), "", screen.bad("failed"), ago(failed.since()), "");
                case ProcessState.Stopped stopped -> table.row(part.name(), "", screen.quiet("stopped"), "", "");
            }
        }
        return table.toString();
    }

    private String ago(Instant since) {
        return Words.time(Duration.between(since, clock.instant())) + " ago";
    }
}
