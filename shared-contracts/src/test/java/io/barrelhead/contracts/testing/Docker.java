package io.barrelhead.contracts.testing;

import java.lang.System.Logger.Level;
import org.testcontainers.DockerClientFactory;

/// Whether a Docker engine answers; asked once, and said in the log.
final class Docker {

    private static final System.Logger LOG = System.getLogger(Docker.class.getName());

    static final boolean ANSWERS = ask();

    private Docker() {}

    private static boolean ask() {
        boolean answers = DockerClientFactory.instance().isDockerAvailable();
        LOG.log(
                Level.INFO,
                answers
                        ? "a Docker engine answers: tests use PostgreSQL and Kafka in containers"
                        : "no Docker engine answers: tests use the embedded PostgreSQL and Kafka");
        return answers;
    }
}
