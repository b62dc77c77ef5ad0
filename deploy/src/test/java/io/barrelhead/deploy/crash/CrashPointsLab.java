package io.barrelhead.deploy.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.barrelhead.contracts.crash.CrashPoint;
import io.barrelhead.deploy.launch.gateway.NoAnswer;
import io.barrelhead.deploy.launch.services.Module;
import io.barrelhead.deploy.launch.settings.Port;
import io.barrelhead.deploy.sandbox.records.SandboxConnection;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// Has a service die at every named point, beside each commit and acknowledgement, while webhooks come and every
/// connection is read.
class CrashPointsLab {

    private static final Duration DIES_WITHIN = Duration.ofMinutes(2);
    private static final int KILLED = 137;

    private final String only = System.getProperty("crash.point", "");
    private final long seed = Laboratory.chosenSeed();

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    @Test
    void losesNothingAtAnyPoint() throws Exception {
        List<String> wrong = new ArrayList<>();
        System.out.printf("Crash points: seed %d%n", seed);
        try (Laboratory laboratory = Laboratory.open(folder, seed)) {
            for (CrashPoint point : CrashPoint.values()) {
                if (only.isEmpty() || only.equals(point.wireName()) || only.equals(point.service())) {
                    String outcome = dieAt(point, laboratory);
                    System.out.printf("%-18s %-28s %s%n", point.service(), point.wireName(), outcome);
                    if (!outcome.equals("hit, 0 findings")) {
                        wrong.add(point + ": " + outcome);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private String dieAt(CrashPoint point, Laboratory laboratory) throws IOException, SQLException {
        laboratory.system().kill(point.service());
        laboratory.sendWebhooks(laboratory.system().port(Port.GATEWAY));
        OptionalInt exit;
        try (LooseService mortal = start(point, laboratory)) {
            if (mortal.awaitReady()) {
                laboratory.change(point.ordinal(), 60);
                askWhileThereIsAnAnswer(laboratory);
            }
            exit = mortal.awaitEnd(DIES_WITHIN);
        }
        laboratory.system().startAgain();
        laboratory.catchUp();
        List<String> findings = laboratory.findings();
        findings.forEach(finding -> System.out.println("  " + finding));
        return (exit.orElse(0) == KILLED ? "hit, " : "not hit (%s), ".formatted(exit)) + findings.size() + " findings";
    }

    private LooseService start(CrashPoint point, Laboratory laboratory) throws IOException {
        Module module = Arrays.stream(Module.values())
                .filter(one -> one.folder().equals(point.service()))
                .findFirst()
                .orElseThrow();
        String option = "-D%s=%s".formatted(CrashPoint.PROPERTY, point.wireName());
        return LooseService.start(
                laboratory.system().service(module, laboratory.system().folder(), Map.of(), List.of(option)),
                folder.resolve(point.wireName() + ".log"));
    }

    private static void askWhileThereIsAnAnswer(Laboratory laboratory) {
        try {
            for (SandboxConnection connection : laboratory.data().connections()) {
                laboratory.system().ask(connection.id(), "incremental");
            }
        } catch (NoAnswer e) {
            System.out.println("  " + e.getMessage());
        }
    }
}
