package io.barrelhead.deploy.launch.services;

import io.barrelhead.deploy.launch.machine.Command;
import io.barrelhead.deploy.launch.machine.Executables;
import io.barrelhead.deploy.launch.settings.Home;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A service's jar, laid out in the state folder: it starts faster than packed.
final class ServiceJar {

    private final Home home;
    private final String module;
    private final BuiltJar built;

    ServiceJar(Home home, String module, Path source) {
        this.home = home;
        this.module = module;
        this.built = new BuiltJar(source);
    }

    /// The jar to run; the same content is always at the same place.
    Path laidOut() {
        return built.placeIn(apps(), this::layOut).resolve(built.source().getFileName());
    }

    /// Removes what earlier builds left; only while the service does not run.
    void removeOthers() {
        built.removeOthers(apps());
    }

    private void layOut(Path folder) {
        List<String> command = List.of(
                Executables.java().toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djarmode=tools",
                "-jar",
                built.source().toString(),
                "extract",
                "--force",
                "--destination",
                folder.toString());
        Command.run("lay out " + built.source(), command, Map.of(), home.log(module + "-layout"));
    }

    private Path apps() {
        return home.directory("apps", module);
    }
}
