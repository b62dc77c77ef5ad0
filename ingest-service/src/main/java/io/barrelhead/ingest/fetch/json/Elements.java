package io.barrelhead.ingest.fetch.json;

import io.barrelhead.ingest.fetch.http.WholeBody;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// The elements of an array in an answer that has an [Outline], one after the other.
public final class Elements implements AutoCloseable {

    private final WholeBody body;
    private final long start;
    private final Set<String> wanted;
    private final JsonParser parser;

    /// @param start where the array begins, or an object that stands for an array of one
    /// @param wanted fields to read, `id` or `business.id`
    public Elements(WholeBody body, long start, Set<String> wanted) {
        this.body = body;
        this.start = start;
        this.wanted = wanted;
        this.parser = ByteJson.parser(body, start);
    }

    /// Calls the taker with each element.
    public void forEach(ElementTaker taker) throws InterruptedException {
        if (parser.nextToken() == JsonToken.START_OBJECT) {
            taker.take(element(JsonToken.START_OBJECT));
            return;
        }
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            taker.take(element(token));
        }
    }

    /// The object that begins at the start, alone.
    public Element only() {
        return element(parser.nextToken());
    }

    private Element element(JsonToken token) {
        long from = parser.currentTokenLocation().getCharOffset();
        Map<String, String> fields = new HashMap<>();
        if (token == JsonToken.START_OBJECT) {
            readFields("", fields);
        } else {
            parser.skipChildren();
            parser.finishToken();
        }
        long to = parser.currentLocation().getCharOffset();
        return new Element(body, start + from, to - from, fields);
    }

    // a name that comes twice counts as it last came, as in PostgreSQL
    private void readFields(String prefix, Map<String, String> fields) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String path = prefix + parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_OBJECT && holdsWanted(path)) {
                readFields(path + ".", fields);
            } else if (wanted.contains(path)) {
                fields.remove(path);
                if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
                    fields.put(path, ByteJson.text(parser));
                }
                parser.skipChildren();
            } else {
                parser.skipChildren();
            }
        }
    }

    private boolean holdsWanted(String path) {
        return wanted.stream().anyMatch(one -> one.startsWith(path + "."));
    }

    @Override
    public void close() {
        parser.close();
    }

    /// Takes one element; may wait.
    @FunctionalInterface
    public interface ElementTaker {

        void take(Element element) throws InterruptedException;
    }
}
