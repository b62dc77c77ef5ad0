package io.barrelhead.deploy.crash;

import io.barrelhead.deploy.launch.machine.Waiting;
import io.barrelhead.deploy.system.RunningSystem;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/// Kills one of a pair at a random moment, and starts it again a while later: the other goes on alone.
record ReplicaKiller(RunningSystem system, RandomGenerator random) {

    private static final int LONGEST_MILLIS = 8_000;

    /// Returns who died.
    String kill(List<Replica> replicas) throws IOException {
        Replica replica = replicas.get(random.nextInt(replicas.size()));
        boolean first = random.nextBoolean();
        pause();
        if (first) {
            system.kill(replica.name());
        } else {
            replica.kill();
        }
        pause();
        if (first) {
            system.startAgain();
        } else {
            replica.start();
        }
        return "the %s %s".formatted(first ? "first" : "second", replica.name());
    }

    private void pause() {
        Waiting.pause(Duration.ofMillis(random.nextInt(LONGEST_MILLIS)));
    }
}
