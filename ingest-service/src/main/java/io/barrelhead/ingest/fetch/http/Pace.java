package io.barrelhead.ingest.fetch.http;

import io.barrelhead.contracts.ConnectionId;
import io.barrelhead.ingest.connections.RequestBudget;
import io.barrelhead.ingest.connections.RequestBudget.Rate;
import io.barrelhead.ingest.connections.RequestBudget.Share;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/// Keeps the requests that count at a source within its limits: a number a minute for all of a connection, half of it
/// for a backfill, and one a minute for pages far down a list.
@Component
public class Pace {

    private static final int LAST_FREE_PAGE = 100;
    private static final Rate DEEP = new Rate(Duration.ofMinutes(1), 1);

    private final RequestBudget budget;
    private final Rate all;
    private final Rate backfill;
    private final InstantSource clock;
    private final Pause pause;

    public Pace(FetchSettings settings, RequestBudget budget, InstantSource clock, Pause pause) {
        this.budget = budget;
        this.all = Rate.perMinute(settings.pagesPerMinute());
        this.backfill = Rate.perMinute(Math.max(1, settings.pagesPerMinute() / 2));
        this.clock = clock;
        this.pause = pause;
    }

    /// Waits until one more request is within the limits.
    public void request(ConnectionId connection, boolean ofBackfill) throws InterruptedException {
        if (ofBackfill) {
            await(connection, Share.BACKFILL, backfill);
        }
        await(connection, Share.ALL, all);
    }

    /// Waits until a page of a list is within the limits.
    ///
    /// @param number of the page, from 1
    public void page(ConnectionId connection, int number, boolean ofBackfill) throws InterruptedException {
        if (number > LAST_FREE_PAGE) {
            await(connection, Share.DEEP, DEEP);
        }
        request(connection, ofBackfill);
    }

    private void await(ConnectionId connection, Share share, Rate rate) throws InterruptedException {
        Instant now = clock.instant();
        Instant sendAt = budget.take(connection, share, rate, now);
        if (sendAt.isAfter(now)) {
            pause.until(sendAt);
        }
    }
}
