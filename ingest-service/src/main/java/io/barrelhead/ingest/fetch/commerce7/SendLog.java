package io.barrelhead.ingest.fetch.commerce7;

import io.barrelhead.ingest.connections.Commerce7Connection;
import io.barrelhead.ingest.fetch.http.Pace;
import io.barrelhead.ingest.fetch.json.Element;
import io.barrelhead.ingest.fetch.json.Elements;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Commerce7's own log of the web hooks that it could not send.
@Component
public class SendLog {

    private static final ListEndpoint LOG = new ListEndpoint("/web-hook-log", "webHookLogs", "WebHook");
    private static final int PAGE_SIZE = 50;

    /// The vendor gives one page a minute after these.
    public static final int MOST_PAGES = 100;

    private final Pages pages;
    private final Pace pace;

    SendLog(Pages pages, Pace pace) {
        this.pages = pages;
        this.pace = pace;
    }

    /// Hands on what failed on this UTC day or later, page by page.
    ///
    /// @return whether that was all; what is beyond [#MOST_PAGES] pages comes with the next full walk
    /// @throws io.barrelhead.ingest.fetch.FetchFailed if the log cannot be read to its end
    public boolean read(Commerce7Connection connection, LocalDate since, Taker taker) throws InterruptedException {
        long read = 0;
        for (int number = 1; number <= MOST_PAGES; number++) {
            pace.page(connection.id(), number, false);
            List<FailedSend> failed = new ArrayList<>();
            int entries;
            boolean last;
            try (Page page = pages.get(connection, LOG, query(since, number))) {
                entries = read(connection, page, failed);
                read += entries;
                last = entries == 0 || page.total().orElse(Long.MAX_VALUE) <= read;
            }
            failed.forEach(taker::take);
            if (last) {
                return true;
            }
        }
        return false;
    }

    private static String query(LocalDate since, int number) {
        return "isSuccess=false&updatedAt=gte:%s&page=%d&limit=%d".formatted(since, number, PAGE_SIZE);
    }

    private static int read(Commerce7Connection connection, Page page, List<FailedSend> failed)
            throws InterruptedException {
        List<Element> entries = new ArrayList<>();
        try (Elements elements = page.elements(FailedSend.WANTED)) {
            elements.forEach(entries::add);
        }
        entries.forEach(entry -> FailedSend.read(connection, entry).ifPresent(failed::add));
        return entries.size();
    }

    /// Takes one entry of the log.
    @FunctionalInterface
    public interface Taker {

        void take(FailedSend failed);
    }
}
