package io.barrelhead.ingest.fetch.http;

import static io.barrelhead.ingest.fetch.http.SpoolingSubscriber.LARGEST_IN_MEMORY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Flow.Subscription;
import org.junit.jupiter.api.Test;

class SpoolingSubscriberTests {

    private static final int PART = 100_000;

    private boolean cancelled;

    @Test
    void aSmallBodyStaysInMemory() throws Exception {
        byte[] sent = bytes(PART + 7);

        try (WholeBody body = receive(sent, sent.length)) {
            assertThat(body).isInstanceOf(BytesBody.class);
            assertThat(body.slice(0, sent.length)).isEqualTo(sent);
        }
    }

    @Test
    void aLargeBodyGoesToAFileWhole() throws Exception {
        byte[] sent = bytes(LARGEST_IN_MEMORY + PART + 7);

        try (WholeBody body = receive(sent, sent.length)) {
            assertThat(body).isInstanceOf(SpooledBody.class);
            assertThat(body.slice(0, sent.length)).isEqualTo(sent);
        }
    }

    @Test
    void aBodyThatIsTooLargeIsGivenUp() {
        byte[] sent = bytes(3 * PART);

        assertThatThrownBy(() -> receive(sent, 2 * PART))
                .hasCauseInstanceOf(IOException.class)
                .hasMessageContaining("larger than 200000 bytes");
        assertThat(cancelled).isTrue();
    }

    private WholeBody receive(byte[] sent, long largest) throws Exception {
        SpoolingSubscriber subscriber = new SpoolingSubscriber(largest);
        subscriber.onSubscribe(new Subscription() {
            @Override
            public void request(long parts) {}

            @Override
            public void cancel() {
                cancelled = true;
            }
        });
        for (int at = 0; at < sent.length; at += PART) {
            int end = Math.min(at + PART, sent.length);
            subscriber.onNext(List.of(ByteBuffer.wrap(Arrays.copyOfRange(sent, at, end))));
        }
        subscriber.onComplete();
        return subscriber.getBody().toCompletableFuture().get();
    }

    private static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) (i * 31);
        }
        return bytes;
    }
}
