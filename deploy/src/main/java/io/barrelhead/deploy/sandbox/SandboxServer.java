package io.barrelhead.deploy.sandbox;

import com.sun.net.httpserver.HttpServer;
import io.barrelhead.deploy.sandbox.commerce7.Commerce7Api;
import io.barrelhead.deploy.sandbox.fault.Faults;
import io.barrelhead.deploy.sandbox.fault.FaultsApi;
import io.barrelhead.deploy.sandbox.fault.FaultyAnswers;
import io.barrelhead.deploy.sandbox.http.Answers;
import io.barrelhead.deploy.sandbox.http.HttpEdge;
import io.barrelhead.deploy.sandbox.records.SandboxData;
import io.barrelhead.deploy.sandbox.tock.TockApi;
import io.barrelhead.deploy.sandbox.webhook.Hooks;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import picocli.CommandLine;

/// Commerce7 under `/commerce7/v1`, Tock under `/tock`, the sandbox's own doors under `/sandbox`; on loopback only.
public final class SandboxServer implements AutoCloseable {

    static {
        // small answers at once, not after the other side's acknowledgement
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final SandboxData data;
    private final Hooks hooks;
    private final Faults faults = new Faults();

    private SandboxServer(HttpServer server, SandboxData data, Hooks hooks) {
        this.server = server;
        this.data = data;
        this.hooks = hooks;
    }

    /// Serves the records until closed.
    ///
    /// @param port 0 takes a free one
    public static SandboxServer start(SandboxData data, int port, InstantSource clock) throws IOException {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        Hooks hooks = new Hooks(data, clock);
        SandboxServer sandbox = new SandboxServer(HttpServer.create(address, 0), data, hooks);
        sandbox.mount("/commerce7/v1", new FaultyAnswers(new Commerce7Api(data, clock), sandbox.faults));
        sandbox.mount("/tock", new FaultyAnswers(new TockApi(data, clock), sandbox.faults));
        sandbox.mount("/sandbox", new SandboxApi(data, hooks, clock));
        sandbox.mount("/sandbox/faults", new FaultsApi(sandbox.faults));
        sandbox.server.setExecutor(sandbox.threads);
        sandbox.server.start();
        hooks.start();
        return sandbox;
    }

    private void mount(String path, Answers answers) {
        server.createContext(path, new HttpEdge(answers));
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public SandboxData data() {
        return data;
    }

    /// Sends what changes, once it is told where to.
    public Hooks hooks() {
        return hooks;
    }

    /// What goes wrong; nothing until it is asked to.
    public Faults faults() {
        return faults;
    }

    /// The connections file for the services.
    public String connectionsYaml() {
        return SandboxConnections.yaml(data.connections(), port());
    }

    @Override
    public void close() {
        hooks.close();
        server.stop(0);
        threads.shutdownNow();
    }

    public static void main(String[] arguments) throws IOException {
        Clock clock = Clock.systemUTC();
        SandboxOptions options = CommandLine.populateCommand(new SandboxOptions(), arguments);
        SandboxServer sandbox = start(options.records(clock), options.port(), clock);
        sandbox.hooks.sendTo(options.webhooks());
        sandbox.faults().begin(options.seed(), options.faults());
        System.out.println("Sandbox sources on http://127.0.0.1:" + sandbox.port() + "/sandbox");
    }
}
