package io.barrelhead.deploy.launch.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReasonTests {

    @Test
    void whatSpringBootExplainsIsTheReason() {
        String log = """
                2026-03-07T12:00:00.000Z  INFO 1 --- [main] IngestApplication : Starting
                2026-03-07T12:00:01.000Z ERROR 1 --- [main] o.s.b.d.LoggingFailureAnalysisReporter :

                ***************************
                APPLICATION FAILED TO START
                ***************************

                Description:

                connection 'estate-shop': tenant is missing

                Action:

                Correct the connections file and start again.
                """;

        assertThat(Reason.in(log)).isEqualTo("connection 'estate-shop': tenant is missing");
    }

    @Test
    void theDeepestCauseOfAStackTraceIsTheReason() {
        String log = """
                Exception in thread "main" java.lang.IllegalStateException: cannot start
                \tat io.barrelhead.Main.main(Main.java:1)
                Caused by: java.io.IOException: disk full
                \tat java.base/java.io.X.y(X.java:2)
                Caused by: java.io.IOException: no space left on device
                \tat java.base/java.io.X.z(X.java:3)
                """;

        assertThat(Reason.in(log)).isEqualTo("Caused by: java.io.IOException: no space left on device");
    }

    @Test
    void theLastFatalLineOfPostgresIsTheReason() {
        String log = """
                2026-03-07 12:00:00.000 UTC [9] LOG:  starting PostgreSQL 18.6
                2026-03-07 12:00:00.010 UTC [9] FATAL:  could not create any TCP/IP sockets
                2026-03-07 12:00:00.020 UTC [9] LOG:  database system is shut down
                """;

        assertThat(Reason.in(log)).endsWith("FATAL:  could not create any TCP/IP sockets");
    }

    @Test
    void withoutAnyErrorItIsTheLastLine() {
        assertThat(Reason.in("one\ntwo\n\n")).isEqualTo("two");
        assertThat(Reason.in("")).isEqualTo("it said nothing");
    }
}
