package io.barrelhead.ingest.fetch.json;

import io.barrelhead.ingest.fetch.http.UnreadableAnswer;
import io.barrelhead.ingest.fetch.http.WholeBody;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// What a whole answer is made of: its outermost value and, of an object, where each member begins. Making one reads
/// the answer to its last byte, so that half an answer has no outline.
public final class Outline {

    private final Place root;
    private final Map<String, Place> members;

    private Outline(Place root, Map<String, Place> members) {
        this.root = root;
        this.members = members;
    }

    /// @throws UnreadableAnswer if the answer is no JSON, or not all of one
    public static Outline of(WholeBody body) {
        long start = afterByteOrderMark(body);
        try (JsonParser parser = ByteJson.parser(body, start)) {
            Outline outline = read(parser, start);
            if (parser.nextToken() != null) {
                throw new UnreadableAnswer("the answer goes on after its end at byte " + offset(parser, start));
            }
            return outline;
        } catch (JacksonException e) {
            throw new UnreadableAnswer("the answer of %d bytes is no whole JSON: %s"
                    .formatted(
                            body.size(),
                            e.getOriginalMessage().lines().findFirst().orElse("")));
        }
    }

    private static long afterByteOrderMark(WholeBody body) {
        if (body.size() < 3) {
            return 0;
        }
        byte[] first = body.slice(0, 3);
        return first[0] == (byte) 0xEF && first[1] == (byte) 0xBB && first[2] == (byte) 0xBF ? 3 : 0;
    }

    private static Outline read(JsonParser parser, long start) {
        JsonToken token = parser.nextToken();
        if (token == null) {
            throw new UnreadableAnswer("the answer is empty");
        }
        Place root = new Place(token, offset(parser, start), null);
        Map<String, Place> members = new HashMap<>();
        if (token == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = ByteJson.text(parser);
                JsonToken value = parser.nextToken();
                String scalar = value.isScalarValue() && value != JsonToken.VALUE_NULL ? ByteJson.text(parser) : null;
                members.put(name, new Place(value, offset(parser, start), scalar));
                parser.skipChildren();
            }
        } else {
            parser.skipChildren();
        }
        return new Outline(root, members);
    }

    private static long offset(JsonParser parser, long start) {
        return start + parser.currentTokenLocation().getCharOffset();
    }

    /// Where the outermost value begins, if it is an array.
    public Optional<Long> rootArray() {
        return root.token() == JsonToken.START_ARRAY ? Optional.of(root.offset()) : Optional.empty();
    }

    /// Where the outermost value begins, if it is an object.
    public Optional<Long> rootObject() {
        return root.token() == JsonToken.START_OBJECT ? Optional.of(root.offset()) : Optional.empty();
    }

    /// Where the array of this member begins.
    public Optional<Long> array(String member) {
        Place place = members.get(member);
        return place != null && place.token() == JsonToken.START_ARRAY ? Optional.of(place.offset()) : Optional.empty();
    }

    /// Where the object of this member begins.
    public Optional<Long> object(String member) {
        Place place = members.get(member);
        return place != null && place.token() == JsonToken.START_OBJECT
                ? Optional.of(place.offset())
                : Optional.empty();
    }

    /// The text or number of this member.
    public Optional<String> scalar(String member) {
        Place place = members.get(member);
        return place == null ? Optional.empty() : Optional.ofNullable(place.scalar());
    }

    private record Place(
            JsonToken token, long offset, @Nullable String scalar) {}
}
