package io.barrelhead.ingest.fetch.commerce7;

import io.barrelhead.ingest.fetch.FetchFailed.RequestRefused;
import io.barrelhead.ingest.fetch.FetchFailed.WalkBroken;
import io.barrelhead.ingest.fetch.RecordSink;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Follows cursors from `start` until an answer carries none. A source that forgets a cursor on the way is walked once
/// more from the start: what is read twice lands once.
final class CursorWalk {

    private static final Logger LOG = LoggerFactory.getLogger(CursorWalk.class);
    private static final String START = "start";

    private final Pages pages;
    private final ShopStream shop;
    private final Filter filter;

    CursorWalk(Pages pages, ShopStream shop, Filter filter) {
        this.pages = pages;
        this.shop = shop;
        this.filter = filter;
    }

    void walk(RecordSink sink) throws InterruptedException {
        PageReader reader = new PageReader(filter, sink);
        try {
            follow(reader);
        } catch (RequestRefused e) {
            if (reader.read() == 0 || !isForgottenCursor(e.status())) {
                throw e;
            }
            LOG.warn("{}: the cursor was lost on the way, the walk starts again", e.getMessage());
            sink.note("Commerce7 forgot the cursor after %d records (HTTP %d): the walk started again"
                    .formatted(reader.read(), e.status()));
            follow(reader);
        }
        reader.finish();
    }

    private static boolean isForgottenCursor(int status) {
        return status == 400 || status == 404 || status == 410;
    }

    private void follow(PageReader reader) throws InterruptedException {
        Set<String> seen = new HashSet<>();
        Optional<String> next = Optional.of(START);
        boolean lastWasEmpty = false;
        while (next.isPresent()) {
            try (Page page = pages.get(shop.connection(), shop.stream().endpoint(), query(next.get()))) {
                boolean empty = reader.read(page) == 0;
                next = empty && lastWasEmpty ? Optional.empty() : next(page, seen, empty);
                lastWasEmpty = empty;
            }
        }
    }

    // no limit: the documentation gives none beside a cursor
    private String query(String cursor) {
        return "cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8) + filter.query();
    }

    // an empty page may carry a cursor or not: it is followed once more, and nothing is wrong when it leads nowhere
    private Optional<String> next(Page page, Set<String> seen, boolean empty) {
        Optional<String> cursor = page.cursor();
        if (cursor.isEmpty() || seen.add(cursor.get())) {
            return cursor;
        }
        if (empty) {
            return Optional.empty();
        }
        throw new WalkBroken("Commerce7 gave connection '%s' the same cursor of %s twice; the walk would never end"
                .formatted(shop.connection().id(), shop.stream().path()));
    }
}
