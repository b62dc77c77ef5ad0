package io.barrelhead.deploy.sandbox.commerce7;

import io.barrelhead.deploy.sandbox.http.Body;
import io.barrelhead.deploy.sandbox.http.Reply;
import io.barrelhead.deploy.sandbox.http.Request;
import io.barrelhead.deploy.sandbox.records.Commerce7Shop;
import io.barrelhead.deploy.sandbox.records.SandboxData;
import io.barrelhead.deploy.sandbox.records.SourceRecord;
import java.util.List;
import java.util.Optional;

/// Lists in both styles: by cursor and by page.
final class Listing {

    private static final int PAGE = 50;

    private final SandboxData data;
    private final Walks walks = new Walks(PAGE);

    Listing(SandboxData data) {
        this.data = data;
    }

    /// 50 records and a cursor to the next ones; the last answer has no cursor, none has a total.
    Reply walk(Request request, Commerce7Shop shop, Endpoint endpoint) {
        String cursor = request.query().getOrDefault("cursor", "");
        try {
            Optional<Walks.Step> step = cursor.equals("start")
                    ? Optional.of(walks.start(shop.tenant() + endpoint, matches(request, shop, endpoint)))
                    : walks.resume(shop.tenant() + endpoint, cursor);
            return step.map(found -> answer(endpoint, found))
                    .orElseGet(() -> Reply.refused(400, "The cursor " + cursor + " is not known"));
        } catch (UnreadableFilter unreadable) {
            return Reply.refused(400, unreadable.getMessage());
        }
    }

    private static Reply answer(Endpoint endpoint, Walks.Step step) {
        String after = step.next().map(next -> ",\"cursor\":\"" + next + "\"}").orElse("}");
        return Reply.json(Body.records("{\"" + endpoint.key() + "\":", step.records(), after));
    }

    /// A page of 1 to 50 records and the total of all pages.
    Reply page(Request request, Commerce7Shop shop, Endpoint endpoint) {
        try {
            int page = number(request, "page", 1, Integer.MAX_VALUE);
            int limit = number(request, "limit", PAGE, PAGE);
            List<SourceRecord> all = matches(request, shop, endpoint);
            int from = (int) Math.min((page - 1L) * limit, all.size());
            List<SourceRecord> some = all.subList(from, Math.min(from + limit, all.size()));
            return Reply.json(Body.records("{\"" + endpoint.key() + "\":", some, ",\"total\":" + all.size() + "}"));
        } catch (UnreadableFilter unreadable) {
            return Reply.refused(400, unreadable.getMessage());
        }
    }

    private List<SourceRecord> matches(Request request, Commerce7Shop shop, Endpoint endpoint) throws UnreadableFilter {
        return Filters.of(request.query()).select(data.records(shop.id(), endpoint.stream()));
    }

    private static int number(Request request, String name, int fallback, int greatest) throws UnreadableFilter {
        Optional<String> text = request.parameter(name);
        if (text.isEmpty()) {
            return fallback;
        }
        if (!text.get().matches("[1-9]\\d{0,8}") || Integer.parseInt(text.get()) > greatest) {
            throw new UnreadableFilter(name + " must be a number from 1 to " + greatest + ", not " + text.get());
        }
        return Integer.parseInt(text.get());
    }
}
