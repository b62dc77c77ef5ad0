package io.barrelhead.deploy.sandbox.tock;

import io.barrelhead.deploy.sandbox.records.SandboxData;
import io.barrelhead.deploy.sandbox.records.TockVenue;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// Takes an export when the data changed since the last one. Tock does it twice a day; the sandbox does not let its
/// users
/// wait. Old exports stay readable for a while.
final class Exports {

    private static final int KEPT = 16;

    private final SandboxData data;
    private final InstantSource clock;
    private final Deque<Export> taken = new ArrayDeque<>();

    Exports(SandboxData data, InstantSource clock) {
        this.data = data;
        this.clock = clock;
    }

    synchronized Export latest(TockVenue venue) {
        String folder = venue.businessId() + "-" + data.revision();
        return named(folder).orElseGet(() -> take(venue, folder));
    }

    /// The export that a file belongs to.
    synchronized Optional<Export> export(String file) {
        return named(file.substring(0, Math.max(file.indexOf('/'), 0)));
    }

    private Optional<Export> named(String folder) {
        return taken.stream().filter(export -> export.folder().equals(folder)).findFirst();
    }

    private Export take(TockVenue venue, String folder) {
        Export export = new Export(
                folder, clock.instant(), data.records(venue.id(), "reservation"), data.records(venue.id(), "guest"));
        taken.addLast(export);
        if (taken.size() > KEPT) {
            taken.removeFirst();
        }
        return export;
    }
}
