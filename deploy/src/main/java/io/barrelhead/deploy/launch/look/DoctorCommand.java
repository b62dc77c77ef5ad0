package io.barrelhead.deploy.launch.look;

import io.barrelhead.deploy.launch.doctor.Doctor;
import io.barrelhead.deploy.launch.doctor.Finding;
import io.barrelhead.deploy.launch.problem.Account;
import io.barrelhead.deploy.launch.session.Session;
import io.barrelhead.deploy.launch.terminal.Screen;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `doctor`: checks what the system needs. Exit code 1 when something must be mended.
@Command(
        name = "doctor",
        description = "Check what the system needs, and say how to mend what is missing.",
        mixinStandardHelpOptions = true)
public final class DoctorCommand implements Callable<Integer> {

    private final Session session;

    public DoctorCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Screen screen = session.screen();
        List<Finding> findings = new Doctor(session).findings();
        for (Finding finding : findings) {
            switch (finding) {
                case Finding.Fine fine -> screen.print("%s  %s".formatted(screen.good("ok     "), fine.text()));
                case Finding.Wrong wrong ->
                    screen.print("%s  %s"
                            .formatted(
                                    screen.bad("problem"),
                                    String.join("\n       ", Account.of(wrong.text(), wrong.remedy()))));
            }
        }
        return findings.stream().anyMatch(Finding.Wrong.class::isInstance) ? 1 : 0;
    }
}
