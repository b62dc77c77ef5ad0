package io.barrelhead.ingest.fetch.commerce7;

import io.barrelhead.ingest.fetch.http.UnreadableAnswer;
import io.barrelhead.ingest.fetch.http.WholeBody;
import io.barrelhead.ingest.fetch.json.Elements;
import io.barrelhead.ingest.fetch.json.Outline;
import java.util.Optional;
import java.util.Set;

/// One whole answer of a list endpoint.
///
/// @param array where its records begin, or its only one
/// @param cursor of the next page; empty on the last one and in page style
/// @param total records that the endpoint has; empty in cursor style
record Page(WholeBody body, long array, Optional<String> cursor, Optional<Long> total) implements AutoCloseable {

    /// @throws UnreadableAnswer if the answer is not whole or has no array of that name
    static Page read(WholeBody body, String arrayKey) {
        Outline outline = Outline.of(body);
        long array = outline.array(arrayKey)
                .orElseThrow(() -> new UnreadableAnswer("the answer has no array '%s'".formatted(arrayKey)));
        return new Page(
                body,
                array,
                outline.scalar("cursor").filter(cursor -> !cursor.isBlank()),
                outline.scalar("total")
                        .filter(total -> total.matches("\\d{1,18}"))
                        .map(Long::valueOf));
    }

    /// @throws UnreadableAnswer if the answer is no whole record
    static Page single(WholeBody body) {
        long record =
                Outline.of(body).rootObject().orElseThrow(() -> new UnreadableAnswer("the answer is no single record"));
        return new Page(body, record, Optional.empty(), Optional.empty());
    }

    Elements elements() {
        return elements(Set.of("id", "updatedAt", "orderPaidDate"));
    }

    /// @param wanted fields to read of each
    Elements elements(Set<String> wanted) {
        return new Elements(body, array, wanted);
    }

    @Override
    public void close() {
        body.close();
    }
}
