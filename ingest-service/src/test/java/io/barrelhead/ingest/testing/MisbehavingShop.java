package io.barrelhead.ingest.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.barrelhead.ingest.testing.SourceServer.Reply;
import io.barrelhead.ingest.testing.SourceServer.Request;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// A shop's list endpoint whose records change and whose answers go wrong, as a seed says.
public final class MisbehavingShop {

    private static final int PAGE = 5;
    // as few as can be: real time passes between requests for them
    private static final int NUMBERED_PAGE = 25;

    private final String array;
    private final boolean cursors;
    private final Random random;
    private final Map<String, String> records = new TreeMap<>();
    private double faults;

    /// @param array member of an answer that holds the records
    /// @param cursors whether it is walked by cursor, and else page by page
    public MisbehavingShop(String array, boolean cursors, long seed) {
        this.array = array;
        this.cursors = cursors;
        this.random = new Random(seed * 31 + array.hashCode());
    }

    /// @param share of the answers that go wrong
    public synchronized void misbehave(double share) {
        faults = share;
    }

    /// New records, and new versions of old ones.
    public synchronized void change(int count, Instant now) {
        for (int change = 0; change < count; change++) {
            String id = "%s-%d".formatted(array, random.nextInt(40));
            records.put(
                    id,
                    "{\"id\":\"%s\",\"updatedAt\":\"%s\",\"value\":%d}"
                            .formatted(id, now.plusMillis(change), random.nextInt(1_000_000)));
        }
    }

    /// The current body of each record.
    public synchronized List<String> bodies() {
        return List.copyOf(records.values());
    }

    public synchronized Reply answer(Request request) {
        Reply honest = cursors ? walk(request) : page(request);
        return random.nextDouble() < faults ? wrong(request, honest) : honest;
    }

    // a cursor is the id after which the next page begins: records that come meanwhile are no matter
    private Reply walk(Request request) {
        String after = request.parameter("cursor").equals("start") ? "" : request.parameter("cursor");
        List<String> ids = records.keySet().stream()
                .filter(id -> id.compareTo(after) > 0)
                .limit(PAGE + 1)
                .toList();
        boolean more = ids.size() > PAGE;
        List<String> shown = ids.subList(0, more ? PAGE : ids.size());
        return json(shown, more ? ",\"cursor\":\"" + shown.getLast() + "\"}" : "}");
    }

    private Reply page(Request request) {
        List<String> ids = List.copyOf(records.keySet());
        int from = Math.min((Integer.parseInt(request.parameter("page")) - 1) * NUMBERED_PAGE, ids.size());
        return json(
                ids.subList(from, Math.min(from + NUMBERED_PAGE, ids.size())), ",\"total\":%d}".formatted(ids.size()));
    }

    private Reply json(List<String> ids, String tail) {
        return json(ids.stream().map(records::get).toList(), List.of(), tail);
    }

    private Reply json(List<String> rows, List<String> more, String tail) {
        List<String> all = new ArrayList<>(rows);
        all.addAll(more);
        return Reply.json("{\"%s\":[%s]%s".formatted(array, String.join(",", all), tail));
    }

    private Reply wrong(Request request, Reply honest) {
        String body = new String(honest.body(), UTF_8);
        return switch (random.nextInt(11)) {
            case 0 -> Reply.status(429);
            case 1 -> Reply.status(429).with("Retry-After", "0");
            case 2 -> Reply.status(500 + random.nextInt(4));
            case 3 -> honest.cutAt(random.nextInt(body.length()));
            case 4 -> Reply.json(body.substring(0, random.nextInt(body.length())));
            case 5 -> Reply.json("<html>We will be back soon</html>");
            case 6 -> Reply.status(random.nextBoolean() ? 400 : 410);
            case 7 ->
                Reply.json(body.replaceFirst(
                        "\"cursor\":\"[^\"]*\"", "\"cursor\":\"" + request.parameter("cursor") + "\""));
            case 8 -> Reply.json(body.replaceFirst("\\[", "[17,null,\"no record\"" + (body.contains("[]") ? "" : ",")));
            case 9 -> Reply.json(body.replace("\"" + array + "\"", "\"others\""));
            default -> shuffledAndDoubled(body);
        };
    }

    private Reply shuffledAndDoubled(String body) {
        int start = body.indexOf('[');
        int end = body.lastIndexOf(']');
        List<String> rows =
                new ArrayList<>(List.of(body.substring(start + 1, end).split("(?<=}),")));
        rows.addAll(List.copyOf(rows));
        Collections.shuffle(rows, random);
        return Reply.json(body.substring(0, start + 1) + String.join(",", rows) + body.substring(end));
    }
}
