package io.barrelhead.deploy.launch;

import io.barrelhead.deploy.launch.gateway.NoAnswer;
import io.barrelhead.deploy.launch.problem.Account;
import io.barrelhead.deploy.launch.problem.Interrupted;
import io.barrelhead.deploy.launch.problem.Problem;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// Says what happened and what to do; a stack trace only for what nobody expected.
final class Failures implements IExecutionExceptionHandler {

    private static final int PROBLEM = 1;
    private static final int WRONGLY_CALLED = 2;
    private static final int INTERRUPTED = 130;

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        return switch (failure) {
            case Problem problem -> tell(err, problem.what(), problem.remedy());
            case NoAnswer silence ->
                tell(err, "The system does not answer: " + failure.getMessage(), "./barrelhead status says what runs.");
            case Interrupted end -> INTERRUPTED;
            case ParameterException wrong -> {
                tell(
                        err,
                        String.valueOf(wrong.getMessage()),
                        command.getCommandName() + " --help says how it is called.");
                yield WRONGLY_CALLED;
            }
            default -> {
                failure.printStackTrace(err);
                yield PROBLEM;
            }
        };
    }

    private static int tell(PrintWriter err, String what, String remedy) {
        Account.of("Problem: " + what, remedy).forEach(err::println);
        err.flush();
        return PROBLEM;
    }
}
