package io.barrelhead.ingest.fetch.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.barrelhead.contracts.SourceVersion;
import io.barrelhead.contracts.Topics;
import io.barrelhead.ingest.fetch.FetchedRecord;
import io.barrelhead.ingest.fetch.http.SpooledBody;
import io.barrelhead.ingest.fetch.http.UnreadableAnswer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ElementsTests {

    private static final SourceVersion VERSION = SourceVersion.of(1L);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ \"id\" : \"a\" ,\n\t\"total\": 12.50 }",
                "{\"id\":\"a\",\"x\":1,\"x\":2}",
                "{\"id\":\"a\",\"name\":\"Château Ünïcode 🍷 \\u00e9\"}",
                "{\"id\":\"a\",\"big\":123456789012345678901234567890.000}",
                "{\"id\":\"a\",\"deep\":[[[{\"id\":\"no\"}]]]}",
                "{\"id\":\"a\",\"raw\":\"line\nbreak\"}"
            })
    void keepsEachByteOfARecord(String record) throws Exception {
        List<FetchedRecord> records = records(("[ " + record + " , " + record + "]").getBytes(UTF_8));

        assertThat(records).extracting(one -> new String(one.body(), UTF_8)).containsExactly(record, record);
        assertThat(records).extracting(FetchedRecord::id).containsOnly("a");
    }

    @Test
    void keepsBytesThatAreNoUtf8() throws Exception {
        byte[] page = "[{\"id\":\"a\",\"name\":\"caf\u00e9\"},{\"id\":\"b\"}]".getBytes(ISO_8859_1);

        List<FetchedRecord> records = records(page);

        assertThat(records.getFirst().body()).isEqualTo("{\"id\":\"a\",\"name\":\"caf\u00e9\"}".getBytes(ISO_8859_1));
        assertThat(records).extracting(FetchedRecord::id).containsExactly("a", "b");
    }

    @Test
    void readsIdsFromTextAndNumber() throws Exception {
        assertThat(records("[{\"id\":4130000000000000001},{\"id\":\"Ümlaut\"},{\"id\":\"\\u0141\"}]".getBytes(UTF_8)))
                .extracting(FetchedRecord::id)
                .containsExactly("4130000000000000001", "Ümlaut", "Ł");
    }

    @Test
    void takesTheLastOfTwoIdsAsPostgresqlDoes() throws Exception {
        assertThat(records("[{\"id\":\"first\",\"id\":\"last\"}]".getBytes(UTF_8)))
                .extracting(FetchedRecord::id)
                .containsExactly("last");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"x\":1}", "{\"id\":null}", "{\"id\":{}}", "{\"id\":\" \"}", "null", "17", "\"text\"", "[1]"})
    void givesAnElementWithoutIdAnIdOfItsBytes(String element) throws Exception {
        List<FetchedRecord> records = records(("[" + element + ",{\"id\":\"b\"}]").getBytes(UTF_8));

        assertThat(records.getFirst().id()).matches("unidentified-[0-9a-f]{16}");
        assertThat(records.getFirst().body()).isEqualTo(element.getBytes(UTF_8));
        assertThat(records.get(1).id()).isEqualTo("b");
    }

    @Test
    void sendsANoticeInPlaceOfARecordThatCannotTravel() throws Exception {
        String record = "{\"id\":\"a\",\"x\":\"" + "y".repeat(Topics.LARGEST_RECORD) + "\"}";

        FetchedRecord taken = records(("[" + record + "]").getBytes(UTF_8)).getFirst();

        assertThat(taken.id()).isEqualTo("a");
        assertThat(new String(taken.body(), UTF_8))
                .matches("\\{\"oversized\":true,\"bytes\":%d,\"sha256\":\"[0-9a-f]{64}\"}".formatted(record.length()));
    }

    @Test
    void skipsAByteOrderMark() throws Exception {
        assertThat(records("\uFEFF[{\"id\":\"a\"}]".getBytes(UTF_8)))
                .extracting(one -> new String(one.body(), UTF_8))
                .containsExactly("{\"id\":\"a\"}");
    }

    @Test
    void hasNoOutlineOfHalfAnAnswer() throws Exception {
        byte[] page = "{\"orders\":[{\"id\":\"a\",\"total\":5},{\"id\":\"b\"}],\"cursor\":\"next\"}".getBytes(UTF_8);
        for (int cut = 0; cut < page.length; cut++) {
            try (SpooledBody half = spooled(Arrays.copyOf(page, cut))) {
                assertThatThrownBy(() -> Outline.of(half)).as("cut at %d", cut).isInstanceOf(UnreadableAnswer.class);
            }
        }
    }

    @Test
    void hasNoOutlineOfAnAnswerThatGoesOn() throws Exception {
        try (SpooledBody body = spooled("[] []".getBytes(UTF_8))) {
            assertThatThrownBy(() -> Outline.of(body)).isInstanceOf(UnreadableAnswer.class);
        }
    }

    private static List<FetchedRecord> records(byte[] array) throws Exception {
        List<FetchedRecord> records = new ArrayList<>();
        try (SpooledBody body = spooled(array);
                Elements elements =
                        new Elements(body, Outline.of(body).rootArray().orElseThrow(), Set.of("id"))) {
            elements.forEach(
                    element -> records.add(element.record(element.field("id").orElse(null), VERSION)));
        }
        return records;
    }

    private static SpooledBody spooled(byte[] bytes) throws IOException {
        SpooledBody body = SpooledBody.empty();
        body.append(ByteBuffer.wrap(bytes));
        return body;
    }
}
