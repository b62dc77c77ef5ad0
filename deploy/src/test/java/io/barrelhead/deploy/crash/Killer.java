package io.barrelhead.deploy.crash;

import io.barrelhead.deploy.launch.machine.Waiting;
import io.barrelhead.deploy.launch.problem.Problem;
import io.barrelhead.deploy.system.RunningSystem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

/// Kills parts of a running system at random moments, up to three at once, and starts them again; at one strike in five
/// one of them dies once more while it starts.
final class Killer {

    private static final int MOST_IN_A_ROUND = 12;
    private static final int MOST_AT_ONCE = 3;
    private static final int LONGEST_PEACE_MILLIS = 2_500;
    private static final int LONGEST_RECOVERY_MILLIS = 6_000;

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
            victims.addAll(strike());
            if (random.nextInt(5) == 0) {
                killWhileItStarts(victims.getLast()).ifPresent(victims::add);
            }
            system.startAgain();
        }
        return victims;
    }

    private List<String> strike() {
        List<String> names = new ArrayList<>(left.keySet());
        List<String> victims = new ArrayList<>();
        int most = Math.min(names.size(), 1 + random.nextInt(MOST_AT_ONCE));
        while (victims.size() < most) {
            victims.add(names.remove(random.nextInt(names.size())));
        }
        victims.removeIf(victim -> !kill(victim));
        return victims;
    }

    private Optional<String> killWhileItStarts(String victim) {
        Thread start = Thread.ofPlatform().start(() -> {
            try {
                system.startAgain();
            } catch (Problem e) {
                System.out.printf("  a start was cut short: %s%n", e.getMessage());
            }
        });
        Waiting.pause(Duration.ofMillis(random.nextInt(LONGEST_RECOVERY_MILLIS)));
        boolean died = kill(victim);
        join(start);
        return died ? Optional.of(victim) : Optional.empty();
    }

    private boolean kill(String victim) {
        boolean died = system.kill(victim);
        if (died) {
            kills.merge(victim, 1, Integer::sum);
            left.computeIfPresent(victim, (name, times) -> times > 1 ? times - 1 : null);
        }
        return died;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
