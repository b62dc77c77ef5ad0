package io.barrelhead.deploy.launch.postgres;

import io.barrelhead.deploy.launch.problem.Problem;
import io.barrelhead.deploy.launch.process.Launch;
import io.barrelhead.deploy.launch.process.Part;
import io.barrelhead.deploy.launch.process.Signal;
import io.barrelhead.deploy.launch.settings.Checkout;
import io.barrelhead.deploy.launch.settings.Home;
import io.barrelhead.deploy.launch.settings.Passwords;
import io.barrelhead.deploy.launch.settings.Port;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A real PostgreSQL server on this machine, reached over 127.0.0.1 with passwords only.
public final class EmbeddedPostgres implements Part {

    private static final List<String> TUNING = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=100",
            "shared_buffers=256MB",
            "work_mem=16MB",
            "maintenance_work_mem=128MB",
            "max_wal_size=2GB",
            "checkpoint_completion_target=0.9",
            "random_page_cost=1.1",
            "jit=off",
            "fsync=on",
            "synchronous_commit=on",
            "timezone=UTC",
            "log_timezone=UTC");

    private final Home home;
    private final Checkout checkout;
    private final Passwords passwords;
    private final int port;
    private final DataFolder data;

    public EmbeddedPostgres(Home home, Checkout checkout, Passwords passwords, int port) {
        this.home = home;
        this.checkout = checkout;
        this.passwords = passwords;
        this.port = port;
        this.data = new DataFolder(home);
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public List<Port> ports() {
        return List.of(Port.POSTGRES);
    }

    @Override
    public void prepare() {
        data.initialise(passwords.superuser());
        data.takeOver();
    }

    @Override
    public Launch launch() {
        Path bin = new PostgresBinaries(home).bin();
        List<String> command = new ArrayList<>(Unprivileged.user().prefix());
        command.addAll(
                List.of(bin.resolve("postgres").toString(), "-D", data.path().toString()));
        command.addAll(List.of("-p", String.valueOf(port)));
        TUNING.forEach(setting -> command.addAll(List.of("-c", setting)));
        return new Launch(command, Map.of("LC_ALL", "C"), data.path(), "");
    }

    @Override
    public boolean ready() {
        return superuser().answers();
    }

    @Override
    public void complete() {
        Database server = superuser();
        server.createDatabase("barrelhead");
        server.in("barrelhead").makeRoles(initSql(checkout), passwords);
    }

    @Override
    public Signal farewell() {
        return Signal.INT;
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(60);
    }

    /// The JDBC URL of the database, without credentials.
    public static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:%d/barrelhead".formatted(port);
    }

    static String initSql(Checkout checkout) {
        try {
            return Files.readString(checkout.initSql());
        } catch (IOException e) {
            throw new Problem("Cannot read %s.".formatted(checkout.initSql()), "Is the checkout whole?", e);
        }
    }

    private Database superuser() {
        return new Database(
                "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port), "postgres", passwords.superuser());
    }
}
