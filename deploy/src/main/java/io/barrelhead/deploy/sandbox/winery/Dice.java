package io.barrelhead.deploy.sandbox.winery;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/// Chance that falls the same way for the same seed and occasion.
public final class Dice {

    private final SplittableRandom random;

    private Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /// Dice for one occasion.
    ///
    /// @param occasion texts, numbers and dates: their hash codes are the same in every JVM
    public static Dice of(long seed, Object... occasion) {
        return new Dice(seed * 0x9E3779B97F4A7C15L + Arrays.hashCode(occasion) * 0xC2B2AE3D27D4EB4FL);
    }

    /// Both ends included.
    public int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    public boolean perMille(int share) {
        return random.nextInt(1_000) < share;
    }

    public <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /// The position of one of the weights, the heavier the likelier.
    public int weighted(int... weights) {
        int at = random.nextInt(Arrays.stream(weights).sum());
        int i = 0;
        while (at >= weights[i]) {
            at -= weights[i++];
        }
        return i;
    }

    /// How often something happens that happens `mean` times on average.
    public int times(double mean) {
        double limit = Math.exp(-mean);
        int count = 0;
        for (double p = random.nextDouble(); p > limit; p *= random.nextDouble()) {
            count++;
        }
        return count;
    }

    /// A waiting time without memory.
    public int days(int mean) {
        return (int) Math.min(20_000, Math.ceil(-Math.log(1 - random.nextDouble()) * mean));
    }

    public Duration minutes(int least, int most) {
        return Duration.ofMillis(random.nextLong(least * 60_000L, most * 60_000L + 1));
    }

    public String uuid() {
        long high = (random.nextLong() & 0xFFFFFFFFFFFF0FFFL) | 0x4000L;
        long low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }

    /// Upper case letters and digits.
    public String code(int length) {
        return random.ints(length, 0, 36)
                .collect(
                        StringBuilder::new,
                        (b, i) -> b.append(Character.toUpperCase(Character.forDigit(i, 36))),
                        StringBuilder::append)
                .toString();
    }
}
