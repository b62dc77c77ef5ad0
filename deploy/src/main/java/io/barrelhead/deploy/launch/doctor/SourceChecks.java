package io.barrelhead.deploy.launch.doctor;

import io.barrelhead.deploy.launch.follow.Connections;
import io.barrelhead.deploy.launch.gateway.Connection;
import io.barrelhead.deploy.launch.gateway.NoAnswer;
import io.barrelhead.deploy.launch.problem.Problem;
import io.barrelhead.deploy.launch.services.ConnectionsFile;
import io.barrelhead.deploy.launch.session.Session;
import io.barrelhead.deploy.launch.settings.Settings;
import io.barrelhead.deploy.launch.settings.Sources;
import java.util.ArrayList;
import java.util.List;

/// The sources: their file, and whether each lets us in, as the running system found.
final class SourceChecks {

    private final Session session;
    private final Settings settings;

    SourceChecks(Session session, Settings settings) {
        this.session = session;
        this.settings = settings;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        if (settings.sources() instanceof Sources.OwnFile own) {
            findings.add(file(new ConnectionsFile(own.file())));
        }
        if (session.system().runs()) {
            findings.addAll(connections());
        } else {
            findings.add(new Finding.Fine("The sources are checked while the system runs"));
        }
        return findings;
    }

    private Finding file(ConnectionsFile file) {
        try {
            file.check(session.environment());
            return new Finding.Fine("Connections file " + file.path());
        } catch (Problem problem) {
            return new Finding.Wrong(problem.what(), problem.remedy());
        }
    }

    private List<Finding> connections() {
        try {
            return new Connections(session.gateway())
                    .all().stream().map(SourceChecks::connection).toList();
        } catch (Problem problem) {
            return List.of(new Finding.Wrong(problem.what(), problem.remedy()));
        } catch (NoAnswer e) {
            return List.of(new Finding.Wrong(
                    "The gateway does not answer: " + e.getMessage(), "./barrelhead logs api-gateway says why."));
        }
    }

    private static Finding connection(Connection connection) {
        return connection.isBroken()
                ? new Finding.Wrong(
                        "Connection %s: %s".formatted(connection.id(), connection.reason()),
                        "Correct it in the connections file or at the source, then ./barrelhead ingest "
                                + connection.id())
                : new Finding.Fine("Connection %s is %s".formatted(connection.id(), connection.state()));
    }
}
