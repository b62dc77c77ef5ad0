package io.barrelhead.deploy.sandbox.fault;

import io.barrelhead.deploy.sandbox.http.Answers;
import io.barrelhead.deploy.sandbox.http.Reply;
import io.barrelhead.deploy.sandbox.http.Request;
import io.barrelhead.deploy.sandbox.records.Json;
import java.util.EnumMap;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/// Switches faults on and off: `POST ?seed=7&too_many=50&html=10` in thousandths, `DELETE` for none, `GET` for what
/// happened.
public record FaultsApi(Faults faults) implements Answers {

    @Override
    public Reply answer(Request request) {
        return switch (request.method()) {
            case "GET" -> Reply.json(state());
            case "POST" -> begin(request.query());
            case "DELETE" -> {
                faults.end();
                yield Reply.empty(204);
            }
            default -> Reply.refused(405, "GET, POST ?seed=&<fault>=<per mille>, DELETE");
        };
    }

    private Reply begin(Map<String, String> query) {
        try {
            faults.begin(Long.parseLong(query.getOrDefault("seed", "1")), rates(query));
            return Reply.json(state());
        } catch (IllegalArgumentException e) {
            return Reply.refused(400, String.valueOf(e.getMessage()));
        }
    }

    /// @param written names and thousandths; `seed` is left out
    /// @throws IllegalArgumentException if one is no fault or no rate
    public static Map<Fault, Integer> rates(Map<String, String> written) {
        Map<Fault, Integer> rates = new EnumMap<>(Fault.class);
        written.forEach((name, rate) -> {
            if (!name.equals("seed")) {
                rates.put(
                        Fault.named(name).orElseThrow(() -> new IllegalArgumentException("no fault is named " + name)),
                        rate(name, rate));
            }
        });
        return rates;
    }

    private static int rate(String name, String written) {
        if (!written.matches("\\d{1,3}|1000")) {
            throw new IllegalArgumentException(name + " must be 0 to 1000 thousandths, not " + written);
        }
        return Integer.parseInt(written);
    }

    private ObjectNode state() {
        ObjectNode rates = Json.object();
        faults.rates().forEach((fault, rate) -> rates.put(fault.word(), rate));
        ObjectNode done = Json.object();
        faults.done().forEach((fault, count) -> done.put(fault.word(), count));
        return Json.object("seed", faults.seed(), "per_mille", rates, "done", done);
    }
}
