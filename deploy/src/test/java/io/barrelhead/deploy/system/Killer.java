package io.barrelhead.deploy.system;

import io.barrelhead.deploy.launch.machine.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

/// Kills parts of a running system at random moments and starts them again; one in five dies once more while it starts.
final class Killer {

    private static final int MOST_IN_A_ROUND = 8;
    private static final int LONGEST_PEACE_MILLIS = 2_500;
    private static final int LONGEST_RECOVERY_MILLIS = 4_000;

    private final RunningSystem system;
    private final RandomGenerator random;
    private final Map<String, Integer> left;
    private final Map<String, Integer> kills = new TreeMap<>();

    /// @param victims how often each part is to die
    Killer(RunningSystem system, RandomGenerator random, Map<String, Integer> victims) {
        this.system = system;
        this.random = random;
        this.left = new TreeMap<>(victims);
    }

    boolean isDone() {
        return left.isEmpty();
    }

    /// How often each part died.
    Map<String, Integer> kills() {
        return kills;
    }

    /// Goes on for as long as there is a load, but ends some time: a load must be able to come to its end.
    List<String> killWhile(BooleanSupplier loading) {
        List<String> victims = new ArrayList<>();
        while (victims.size() < MOST_IN_A_ROUND && !left.isEmpty()) {
            Waiting.pause(Duration.ofMillis(random.nextInt(LONGEST_PEACE_MILLIS)));
            if (!loading.getAsBoolean()) {
                return victims;
            }
            victims.add(killOne());
            if (random.nextInt(5) == 0) {
                victims.add(killWhileItStarts(victims.getLast()));
            }
            system.startAgain();
        }
        return victims;
    }

    private String killOne() {
        List<String> names = List.copyOf(left.keySet());
        String victim = names.get(random.nextInt(names.size()));
        kill(victim);
        return victim;
    }

    private String killWhileItStarts(String victim) {
        Thread start = Thread.ofPlatform().start(() -> {
            try {
                system.startAgain();
            } catch (RuntimeException e) {
                System.out.printf("  a start was cut short: %s%n", e.getMessage());
            }
        });
        Waiting.pause(Duration.ofMillis(random.nextInt(LONGEST_RECOVERY_MILLIS)));
        kill(victim);
        join(start);
        return victim;
    }

    private void kill(String victim) {
        system.kill(victim);
        kills.merge(victim, 1, Integer::sum);
        left.computeIfPresent(victim, (name, times) -> times > 1 ? times - 1 : null);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
