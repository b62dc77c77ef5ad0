package io.barrelhead.gateway.authenticate;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.barrelhead.gateway.keys.KeySettings;
import io.github.bucket4j.Bucket;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/// Wrong keys by source address. An IPv6 client owns a whole /64, so that is what counts as one address.
@Component
class FailedAttempts {

    private static final int MOST_ADDRESSES = 100_000;
    private static final int NETWORK_BYTES = 8;

    private final LoadingCache<String, Bucket> buckets;

    FailedAttempts(KeySettings settings) {
        int failures = settings.failuresPerMinute();
        buckets = Caffeine.newBuilder()
                .maximumSize(MOST_ADDRESSES)
                .expireAfterAccess(Duration.ofMinutes(5))
                .build(address -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(failures).refillGreedy(failures, Duration.ofMinutes(1)))
                        .build());
    }

    void count(String address) {
        buckets.get(network(address)).tryConsume(1);
    }

    /// Zero when the address may try again now; else rounded up to whole seconds.
    Duration waitOf(String address) {
        var probe = buckets.get(network(address)).estimateAbilityToConsume(1);
        return probe.canBeConsumed()
                ? Duration.ZERO
                : Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1);
    }

    static String network(String address) {
        int zone = address.indexOf('%');
        return InetAddress.ofLiteral(zone < 0 ? address : address.substring(0, zone)) instanceof Inet6Address ip
                ? HexFormat.of().formatHex(Arrays.copyOf(ip.getAddress(), NETWORK_BYTES))
                : address;
    }
}
