package io.barrelhead.deploy.launch.services;

import io.barrelhead.deploy.launch.machine.Command;
import io.barrelhead.deploy.launch.settings.Checkout;
import io.barrelhead.deploy.launch.settings.Home;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The Python virtual environment that dbt runs in, shared by all local systems of a checkout.
public final class DbtEnvironment {

    private final Checkout checkout;
    private final Home home;

    public DbtEnvironment(Checkout checkout, Home home) {
        this.checkout = checkout;
        this.home = home;
    }

    /// Makes it, if it is not there as `requirements.txt` wants it; the project's own script knows.
    public void make() {
        String script = checkout.dbtProject().resolve("make-venv").toString();
        List<String> command = List.of(script, checkout.dbtEnvironment().toString());
        Command.run("make dbt's Python environment", command, Map.of(), log());
    }

    Path log() {
        return home.log("dbt-venv");
    }

    public Path executable() {
        return checkout.dbtEnvironment().resolve("bin/dbt");
    }
}
