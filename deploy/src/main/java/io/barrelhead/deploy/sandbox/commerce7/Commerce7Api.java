package io.barrelhead.deploy.sandbox.commerce7;

import io.barrelhead.deploy.sandbox.http.Answers;
import io.barrelhead.deploy.sandbox.http.Reply;
import io.barrelhead.deploy.sandbox.http.Request;
import io.barrelhead.deploy.sandbox.records.Commerce7Shop;
import io.barrelhead.deploy.sandbox.records.SandboxData;
import java.time.InstantSource;

/// `https://api.commerce7.com/v1` in small: lists and single objects of five kinds.
public final class Commerce7Api implements Answers {

    private final SandboxData data;
    private final Credentials credentials;
    private final RequestBudget budget;
    private final Listing listing;

    public Commerce7Api(SandboxData data, InstantSource clock) {
        this.data = data;
        this.credentials = new Credentials(data);
        this.budget = new RequestBudget(clock);
        this.listing = new Listing(data);
    }

    @Override
    public Reply answer(Request request) {
        return switch (credentials.check(request)) {
            case Credentials.Refused refused -> refused.reply();
            case Credentials.Granted granted -> granted(request, granted.shop());
        };
    }

    private Reply granted(Request request, Commerce7Shop shop) {
        String[] parts = request.path().replaceFirst("^/", "").split("/", 2);
        Endpoint endpoint = Endpoint.named(parts[0]).orElse(null);
        if (endpoint == null) {
            return Reply.refused(404, "There is no endpoint /" + parts[0]);
        }
        if (!request.method().equals("GET")) {
            return Reply.refused(405, "The sandbox only reads");
        }
        if (endpoint.walks() && request.query().containsKey("cursor")) {
            return listing.walk(request, shop, endpoint);
        }
        return budget.spend(shop.tenant(), request).orElseGet(() -> counted(request, shop, endpoint, parts));
    }

    private Reply counted(Request request, Commerce7Shop shop, Endpoint endpoint, String[] parts) {
        if (parts.length == 1) {
            return listing.page(request, shop, endpoint);
        }
        return data.find(shop.id(), endpoint.stream(), parts[1])
                .map(found -> Reply.json(found.parse()))
                .orElseGet(() -> Reply.refused(404, "No " + endpoint.stream() + " " + parts[1]));
    }
}
