package io.barrelhead.deploy.launch;

import io.barrelhead.deploy.launch.session.Session;
import io.barrelhead.deploy.launch.settings.Checkout;
import io.barrelhead.deploy.launch.settings.Home;
import io.barrelhead.deploy.launch.terminal.Screen;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/// Where commands are typed; keeps what they print. Its state folder knows one gateway.
final class FakeTerminal {

    private final Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StringWriter err = new StringWriter();

    FakeTerminal(Path folder, FakeGateway gateway) throws IOException {
        this.folder = folder;
        Files.writeString(folder.resolve("admin-key"), "bh_a_b\n");
        know(gateway);
    }

    /// From now on this one.
    void know(FakeGateway gateway) throws IOException {
        Files.writeString(folder.resolve("settings.properties"), "port.gateway=%d\n".formatted(gateway.port()));
    }

    /// @return the exit code
    int run(String... arguments) {
        return run(new Screen(new PrintStream(out), false, false), arguments);
    }

    /// The same with a person before it, who types.
    int runAt(String typed, String... arguments) {
        ByteArrayInputStream in = new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8));
        return run(new Screen(new PrintStream(out), in, true, false), arguments);
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString();
    }

    private int run(Screen screen, String... arguments) {
        Session session =
                new Session(new Checkout(Path.of("..")), new Home(folder), Map.of(), screen, () -> Instant.EPOCH);
        return Barrelhead.commandLine(session)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
