package io.barrelhead.ingest.fetch.commerce7;

import io.barrelhead.contracts.StreamName;
import io.barrelhead.ingest.connections.Commerce7Connection;
import io.barrelhead.ingest.fetch.Extent;
import io.barrelhead.ingest.fetch.Plan;
import io.barrelhead.ingest.fetch.RecordSink;
import io.barrelhead.ingest.fetch.http.Pace;
import org.springframework.stereotype.Component;

/// Walks a stream of a Commerce7 tenant.
@Component
public class Commerce7Source {

    private final Pages pages;
    private final Pace pace;

    Commerce7Source(Pages pages, Pace pace) {
        this.pages = pages;
        this.pace = pace;
    }

    /// Returns when the walk is at its end.
    ///
    /// @throws io.barrelhead.ingest.fetch.FetchFailed if it does not come there
    public void walk(Commerce7Connection connection, StreamName name, Plan plan, RecordSink sink)
            throws InterruptedException {
        ShopStream shop = new ShopStream(connection, Commerce7Stream.of(name), plan.backfill());
        switch (plan.extent()) {
            case Extent.Records records -> new SingleReads(pages, pace, shop).read(records.ids(), sink);
            case Extent.Listed listed -> walk(shop, Filter.of(shop.stream(), listed), sink);
        }
    }

    /// Walks what a bulk update is about.
    ///
    /// @param query of a [io.barrelhead.ingest.fetch.Notice.OfMany]
    public void walk(Commerce7Connection connection, StreamName name, String query, RecordSink sink)
            throws InterruptedException {
        walk(new ShopStream(connection, Commerce7Stream.of(name), false), Filter.asGiven(query), sink);
    }

    private void walk(ShopStream shop, Filter filter, RecordSink sink) throws InterruptedException {
        if (shop.stream().hasCursor()) {
            new CursorWalk(pages, shop, filter).walk(sink);
        } else {
            // a list without cursors is short and has no documented filter: it is always read whole
            new PageWalk(pages, pace, shop).walk(sink);
        }
    }
}
