package io.barrelhead.deploy.launch.doctor;

import io.barrelhead.deploy.launch.session.Session;
import io.barrelhead.deploy.launch.settings.Settings;
import io.barrelhead.deploy.launch.settings.Sources;
import io.barrelhead.deploy.launch.system.LocalSystem;
import java.util.ArrayList;
import java.util.List;

/// All checks, in the order in which one would mend things.
public final class Doctor {

    private final Session session;

    public Doctor(Session session) {
        this.session = session;
    }

    public List<Finding> findings() {
        LocalSystem system = session.system();
        Settings settings = Settings.chosen(
                session.environment(),
                system.settings(),
                system.settings().map(Settings::sources).orElseGet(Sources.Sandbox::new));
        List<Finding> findings = new ArrayList<>();
        findings.addAll(new MachineChecks(session.home()).findings());
        findings.addAll(new PythonChecks(session.checkout()).findings());
        findings.addAll(new ServerChecks(system, settings).findings());
        findings.addAll(new SourceChecks(session, settings).findings());
        return findings;
    }
}
