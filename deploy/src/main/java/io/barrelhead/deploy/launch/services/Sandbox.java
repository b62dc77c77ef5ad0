package io.barrelhead.deploy.launch.services;

import io.barrelhead.deploy.launch.machine.Executables;
import io.barrelhead.deploy.launch.machine.Http;
import io.barrelhead.deploy.launch.process.Launch;
import io.barrelhead.deploy.launch.process.Part;
import io.barrelhead.deploy.launch.settings.Checkout;
import io.barrelhead.deploy.launch.settings.Home;
import io.barrelhead.deploy.launch.settings.Port;
import io.barrelhead.deploy.launch.settings.Ports;
import io.barrelhead.deploy.sandbox.SandboxConnections;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The sources that imitate Commerce7 and Tock for the demo.
public final class Sandbox implements Part {

    private final Home home;
    private final Checkout checkout;
    private final int port;
    private final int gateway;
    private final BuiltJar jar;

    public Sandbox(Home home, Checkout checkout, Ports ports) {
        this.home = home;
        this.checkout = checkout;
        this.port = ports.of(Port.SANDBOX);
        this.gateway = ports.of(Port.GATEWAY);
        this.jar = new BuiltJar(checkout.launcherJar());
    }

    @Override
    public String name() {
        return "sandbox";
    }

    @Override
    public List<Port> ports() {
        return List.of(Port.SANDBOX);
    }

    @Override
    public void prepare() {
        jar.removeOthers(apps());
    }

    @Override
    public Launch launch() {
        Path copy = jar.placeIn(apps(), jar::copyInto).resolve(jar.source().getFileName());
        List<String> command = List.of(
                Executables.java().toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-classpath",
                copy + ":" + checkout.launcherLibraries() + "/*",
                "io.barrelhead.deploy.sandbox.SandboxServer",
                "--port",
                String.valueOf(port),
                "--webhooks",
                "http://127.0.0.1:" + gateway);
        return new Launch(command, Map.of(), home.directory("sandbox"), "");
    }

    @Override
    public boolean ready() {
        return Http.answers("http://127.0.0.1:%d/sandbox".formatted(port));
    }

    /// The connections file for it, which the demo uses.
    public ConnectionsFile connections() {
        ConnectionsFile file = new ConnectionsFile(home.directory("sandbox").resolve("connections.yaml"));
        Home.keepPrivate(file.path(), SandboxConnections.yaml(port));
        return file;
    }

    private Path apps() {
        return home.directory("apps", name());
    }
}
