package io.barrelhead.deploy.sandbox.commerce7;

import io.barrelhead.deploy.sandbox.http.Reply;
import io.barrelhead.deploy.sandbox.http.Request;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// 100 requests a minute and tenant; past page 100 one a minute. Cursor walks are free.
final class RequestBudget {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int REQUESTS = 100;
    private static final int LAST_FREE_PAGE = 100;

    private final InstantSource clock;
    private final Map<String, Deque<Instant>> spent = new HashMap<>();

    RequestBudget(InstantSource clock) {
        this.clock = clock;
    }

    /// Spends one request, or refuses with 429 and the seconds to wait.
    synchronized Optional<Reply> spend(String tenant, Request request) {
        boolean deep = request.parameter("page").filter(RequestBudget::deep).isPresent();
        return deep ? spend(tenant + " deep", 1).or(() -> spend(tenant, REQUESTS)) : spend(tenant, REQUESTS);
    }

    private static boolean deep(String page) {
        return page.matches("\\d{3,9}") && Integer.parseInt(page) > LAST_FREE_PAGE;
    }

    private Optional<Reply> spend(String purse, int allowed) {
        Instant now = clock.instant();
        Deque<Instant> times = spent.computeIfAbsent(purse, unused -> new ArrayDeque<>());
        while (!times.isEmpty() && !times.getFirst().plus(MINUTE).isAfter(now)) {
            times.removeFirst();
        }
        if (times.size() < allowed) {
            times.addLast(now);
            return Optional.empty();
        }
        long wait = Duration.between(now, times.getFirst().plus(MINUTE)).toSeconds() + 1;
        return Optional.of(Reply.refused(429, "Too many requests").with("Retry-After", Long.toString(wait)));
    }
}
