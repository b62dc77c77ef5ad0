package io.barrelhead.deploy.sandbox.fault;

import io.barrelhead.deploy.sandbox.http.Request;
import io.barrelhead.deploy.sandbox.winery.Dice;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// Which faults happen how often, and how many did. None until they are asked for.
public final class Faults {

    private long seed;
    private Map<Fault, Integer> perMille = Map.of();
    private final Map<Fault, Long> done = new EnumMap<>(Fault.class);
    private long requests;

    /// One that happens to an answer.
    ///
    /// @param dice for its details
    record Happening(Fault fault, Dice dice) {}

    /// From now on: the same seed and the same requests meet the same faults.
    ///
    /// @param rates of answers that a fault may happen to, in thousandths
    public synchronized void begin(long newSeed, Map<Fault, Integer> rates) {
        seed = newSeed;
        perMille = Map.copyOf(rates);
        done.clear();
        requests = 0;
    }

    public void end() {
        begin(0, Map.of());
    }

    synchronized Optional<Happening> next(Request request) {
        long number = requests++;
        for (Fault fault : Fault.values()) {
            Dice dice = Dice.of(seed, number, fault.word());
            if (fault.fits(request) && dice.perMille(perMille.getOrDefault(fault, 0))) {
                done.merge(fault, 1L, Long::sum);
                return Optional.of(new Happening(fault, dice));
            }
        }
        return Optional.empty();
    }

    /// Since they began.
    public synchronized Map<Fault, Long> done() {
        return new EnumMap<>(done);
    }

    synchronized Map<Fault, Integer> rates() {
        return perMille;
    }

    synchronized long seed() {
        return seed;
    }
}
