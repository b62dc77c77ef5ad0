package io.barrelhead.deploy.launch.postgres;

import io.barrelhead.deploy.launch.machine.Command;
import io.barrelhead.deploy.launch.machine.Executables;
import io.barrelhead.deploy.launch.problem.Problem;
import java.nio.file.Path;
import java.util.List;

/// PostgreSQL refuses to run as root. Whoever is root runs it in a user namespace of its own, or as `nobody`.
final class Unprivileged {

    private static final String NOBODY = "65534";

    private final List<String> prefix;

    private Unprivileged(List<String> prefix) {
        this.prefix = prefix;
    }

    static Unprivileged user() {
        if (!System.getProperty("user.name").equals("root")) {
            return new Unprivileged(List.of());
        }
        if (Command.output("unshare", "-U", "true").isPresent()) {
            return new Unprivileged(List.of("unshare", "-U"));
        }
        if (Executables.find("setpriv").isPresent()) {
            return new Unprivileged(
                    List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--no-new-privs"));
        }
        throw new Problem(
                "PostgreSQL does not run as root, and neither `unshare -U` nor `setpriv` works here.",
                "Run ./barrelhead as an ordinary user, or install util-linux.");
    }

    /// What stands before a command.
    List<String> prefix() {
        return prefix;
    }

    /// Hands a folder over, where another user is to write in it.
    void own(Path folder) {
        if (prefix.isEmpty() || !prefix.getFirst().equals("setpriv")) {
            return;
        }
        Command.output("chown", "-R", NOBODY + ":" + NOBODY, folder.toString());
        String[] reach = {prefix.get(0), prefix.get(1), prefix.get(2), prefix.get(3), "test", "-w", folder.toString()};
        if (Command.output(reach).isEmpty()) {
            throw new Problem(
                    "PostgreSQL does not run as root, and the user nobody cannot reach %s.".formatted(folder),
                    "Run ./barrelhead as an ordinary user, or set BARRELHEAD_HOME to a folder that every user may"
                            + " enter, e.g. /var/tmp/barrelhead.");
        }
    }
}
