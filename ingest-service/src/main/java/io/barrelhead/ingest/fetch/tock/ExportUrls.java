package io.barrelhead.ingest.fetch.tock;

import io.barrelhead.ingest.fetch.http.UnreadableAnswer;
import io.barrelhead.ingest.fetch.http.WholeBody;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Where the files of the latest export are.
record ExportUrls(List<URI> reservations, List<URI> guests) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /// Reads the answer `{"result":{"reservationDataUrls":[...],"guestDataUrls":[...]}}`.
    static ExportUrls read(WholeBody body) {
        try (body) {
            JsonNode result = JSON.readTree(body.slice(0, (int) body.size())).path("result");
            return new ExportUrls(urls(result, "reservationDataUrls"), urls(result, "guestDataUrls"));
        } catch (JacksonException e) {
            throw new UnreadableAnswer("the list of export files is no JSON: "
                    + e.getOriginalMessage().lines().findFirst().orElse(""));
        }
    }

    private static List<URI> urls(JsonNode result, String name) {
        JsonNode list = result.path(name);
        if (!list.isArray()) {
            throw new UnreadableAnswer("the list of export files has no array result.%s".formatted(name));
        }
        List<URI> urls = new ArrayList<>();
        for (JsonNode url : list) {
            urls.add(url(url));
        }
        return urls;
    }

    private static URI url(JsonNode url) {
        try {
            return URI.create(url.asString(""));
        } catch (IllegalArgumentException e) {
            throw new UnreadableAnswer("the list of export files holds something that is no URL");
        }
    }
}
