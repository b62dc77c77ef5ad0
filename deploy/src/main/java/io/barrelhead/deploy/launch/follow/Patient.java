package io.barrelhead.deploy.launch.follow;

import io.barrelhead.deploy.launch.gateway.NoAnswer;
import io.barrelhead.deploy.launch.machine.Waiting;
import io.barrelhead.deploy.launch.problem.Problem;
import java.time.Duration;
import java.util.function.Supplier;

/// Asks again when the system does not answer: a service may be starting anew.
final class Patient {

    private static final Duration BETWEEN = Duration.ofSeconds(1);
    private static final int TRIES = 60;

    private Patient() {}

    static <T> T ask(Supplier<T> question) {
        for (int attempt = 1; ; attempt++) {
            try {
                return question.get();
            } catch (NoAnswer e) {
                if (attempt == TRIES) {
                    throw new Problem(
                            "No answer for a minute: " + e.getMessage(), "./barrelhead status says what runs.", e);
                }
                Waiting.pause(BETWEEN);
            }
        }
    }
}
