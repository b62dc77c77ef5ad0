package io.barrelhead.transform.land;

import static org.assertj.core.api.Assertions.assertThat;

import io.barrelhead.contracts.wire.CloudEvent;
import io.barrelhead.transform.inspect.Inspected.Refused;
import io.barrelhead.transform.inspect.shape.Reason;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class ChunksTests {

    private final Chunks chunks = new Chunks(new LandingSettings(3, DataSize.ofBytes(100), 0));

    @Test
    void aTransactionHoldsSoManyRecords() {
        assertThat(chunks.cut(arrivals(1, 1, 1, 1, 1, 1, 1)))
                .extracting(List::size)
                .containsExactly(3, 3, 1);
    }

    @Test
    void andSoManyBytes() {
        assertThat(chunks.cut(arrivals(60, 40, 1, 99, 1)))
                .extracting(List::size)
                .containsExactly(2, 2, 1);
    }

    @Test
    void aRecordLargerThanThatHasOneOfItsOwn() {
        assertThat(chunks.cut(arrivals(1, 500, 1))).extracting(List::size).containsExactly(1, 1, 1);
    }

    @Test
    void nothingIsNoTransaction() {
        assertThat(chunks.cut(List.of())).isEmpty();
    }

    private static List<Arrival> arrivals(int... sizes) {
        return IntStream.range(0, sizes.length)
                .mapToObj(i -> new Arrival(0, i, refused(sizes[i])))
                .toList();
    }

    private static Refused refused(int size) {
        return new Refused(new CloudEvent(Map.of(), new byte[size]), new byte[0], null, Reason.MALFORMED, "");
    }
}
