package io.barrelhead.deploy.launch.session;

import io.barrelhead.deploy.launch.gateway.NoAnswer;
import io.barrelhead.deploy.launch.problem.Account;
import io.barrelhead.deploy.launch.problem.Problem;
import java.io.PrintWriter;
import java.util.function.IntSupplier;
import picocli.CommandLine.Model.CommandSpec;

/// The exit codes of `setup` and `parity`: what keeps them from running at all is told apart from what they found.
public final class Asking {

    public static final int WELL = 0;
    public static final int FAILED = 1;
    public static final int COULD_NOT_RUN = 2;

    private final PrintWriter err;

    private Asking(PrintWriter err) {
        this.err = err;
    }

    public static Asking of(CommandSpec spec) {
        return new Asking(spec.commandLine().getErr());
    }

    public int answer(IntSupplier command) {
        try {
            return command.getAsInt();
        } catch (Problem problem) {
            return tell(problem.what(), problem.remedy());
        } catch (NoAnswer silence) {
            return tell(
                    "The system does not answer: " + silence.getMessage(),
                    "./barrelhead status says what runs, ./barrelhead doctor what is missing.");
        }
    }

    private int tell(String what, String remedy) {
        Account.of("Problem: " + what, remedy).forEach(err::println);
        err.flush();
        return COULD_NOT_RUN;
    }
}
