package io.barrelhead.ingest.fetch.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.barrelhead.ingest.fetch.http.WholeBody;
import java.io.InputStreamReader;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/// JSON read as bytes: each byte is one character, so that a character's offset is its byte's, and bytes that are no
/// UTF-8 end no walk. It is lenient inside records, because what is wrong in one must become that record's dead
/// letter and not the page's end.
final class ByteJson {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(100_000)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private ByteJson() {}

    /// @param position where a value begins
    static JsonParser parser(WholeBody body, long position) {
        return FACTORY.createParser(ObjectReadContext.empty(), new InputStreamReader(body.from(position), ISO_8859_1));
    }

    /// The text that a parser of ours gave, as the source meant it.
    static String text(JsonParser parser) {
        String bytes = parser.getString();
        boolean escaped = bytes.chars().anyMatch(character -> character > 0xFF);
        return escaped ? bytes : new String(bytes.getBytes(ISO_8859_1), UTF_8);
    }
}
