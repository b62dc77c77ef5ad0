package io.barrelhead.ingest.fetch.commerce7;

import io.barrelhead.ingest.fetch.Extent;
import io.barrelhead.ingest.fetch.FetchFailed.WalkBroken;
import io.barrelhead.ingest.fetch.RecordSink;
import io.barrelhead.ingest.fetch.http.Pace;

/// Reads page after page until every record of the total was seen. A page's number is no promise: records move from
/// page to page while they are read, so that what counts is which came. Where some did not, the pages are read once
/// more.
final class PageWalk {

    private static final int PAGE_SIZE = 50;

    private final Pages pages;
    private final Pace pace;
    private final ShopStream shop;

    PageWalk(Pages pages, Pace pace, ShopStream shop) {
        this.pages = pages;
        this.pace = pace;
        this.shop = shop;
    }

    void walk(RecordSink sink) throws InterruptedException {
        DistinctRecords records = new DistinctRecords(sink);
        long missing = readAll(records);
        if (missing > 0) {
            sink.note("%d records of %s were on no page: the pages were read again"
                    .formatted(missing, shop.stream().path()));
            missing = readAll(records);
        }
        if (missing > 0) {
            throw new WalkBroken("Commerce7 gave connection '%s' %d records of %s and says that it has %d more"
                    .formatted(
                            shop.connection().id(),
                            records.count(),
                            shop.stream().path(),
                            missing));
        }
    }

    /// @return how many records the source has and did not give
    private long readAll(DistinctRecords records) throws InterruptedException {
        PageReader reader = new PageReader(Filter.of(shop.stream(), new Extent.Everything()), records);
        records.turn();
        for (int number = 1; ; number++) {
            pace.page(shop.connection().id(), number, shop.backfill());
            try (Page page = pages.get(
                    shop.connection(), shop.stream().endpoint(), "page=%d&limit=%d".formatted(number, PAGE_SIZE))) {
                page.total().ifPresent(records::total);
                records.turn();
                boolean empty = reader.read(page) == 0;
                boolean all = page.total()
                        .filter(total -> total <= records.identified())
                        .isPresent();
                if (empty || all || records.repeats()) {
                    return Math.max(0, page.total().orElse(0L) - records.count());
                }
            }
        }
    }
}
