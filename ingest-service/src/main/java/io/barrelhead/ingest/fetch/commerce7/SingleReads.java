package io.barrelhead.ingest.fetch.commerce7;

import io.barrelhead.ingest.fetch.Extent;
import io.barrelhead.ingest.fetch.FetchFailed.RequestRefused;
import io.barrelhead.ingest.fetch.RecordSink;
import io.barrelhead.ingest.fetch.http.Pace;
import java.util.ArrayList;
import java.util.List;

/// Reads records by their ids, one request each. One that the source does not have is noted and ends nothing.
final class SingleReads {

    private static final int NOT_FOUND = 404;
    private static final int NAMED = 10;

    private final Pages pages;
    private final Pace pace;
    private final ShopStream shop;

    SingleReads(Pages pages, Pace pace, ShopStream shop) {
        this.pages = pages;
        this.pace = pace;
        this.shop = shop;
    }

    void read(List<String> ids, RecordSink sink) throws InterruptedException {
        PageReader reader = new PageReader(Filter.of(shop.stream(), new Extent.Everything()), sink);
        List<String> missing = new ArrayList<>();
        sink.total(ids.size());
        for (String id : ids) {
            pace.request(shop.connection().id(), shop.backfill());
            try (Page record = pages.one(shop.connection(), shop.stream().endpoint(), id)) {
                reader.read(record);
            } catch (RequestRefused e) {
                if (e.status() != NOT_FOUND) {
                    throw e;
                }
                missing.add(id);
            }
        }
        if (!missing.isEmpty()) {
            sink.note("Commerce7 does not have %d of %d records: %s"
                    .formatted(
                            missing.size(),
                            ids.size(),
                            String.join(", ", missing.stream().limit(NAMED).toList())));
        }
    }
}
