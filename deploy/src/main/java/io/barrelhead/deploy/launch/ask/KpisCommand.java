package io.barrelhead.deploy.launch.ask;

import io.barrelhead.deploy.launch.follow.KpiTable;
import io.barrelhead.deploy.launch.gateway.Dashboard;
import io.barrelhead.deploy.launch.session.Session;
import io.barrelhead.deploy.launch.terminal.Screen;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `kpis`: the numbers of a day as a table.
@Command(name = "kpis", description = "Show the KPIs beside the year before.", mixinStandardHelpOptions = true)
public final class KpisCommand implements Callable<Integer> {

    private final Session session;

    @Option(names = "--as-of", paramLabel = "DAY", description = "The day, e.g. 2026-03-07; today without it.")
    private @Nullable LocalDate asOf;

    @Option(names = "--entity", paramLabel = "ENTITY", description = "The entity; ALL without it.")
    private String entity = "ALL";

    public KpisCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        String path = "/api/v1/dashboard?entity=" + URLEncoder.encode(entity, StandardCharsets.UTF_8)
                + (asOf == null ? "" : "&as_of=" + asOf);
        Dashboard dashboard = session.gateway().get(path, Dashboard.class);
        Screen screen = session.screen();
        screen.print("%s as of %s, generation %s"
                .formatted(screen.strong(dashboard.entity()), dashboard.asOf(), dashboard.generation()));
        screen.print(new KpiTable(screen).of(dashboard));
        if (dashboard.stale()) {
            screen.print(screen.bad("These numbers are stale: ") + "./barrelhead status says why.");
        }
        return 0;
    }
}
