package io.barrelhead.ingest.fetch.http;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/// Keeps a body in memory as it comes, and in a temporary file from the size on at which it would crowd the memory;
/// gives up on one that is too large.
final class SpoolingSubscriber implements BodySubscriber<WholeBody> {

    /// A page of 50 ordinary orders is a tenth of it.
    static final int LARGEST_IN_MEMORY = 2 * 1024 * 1024;

    private final CompletableFuture<WholeBody> whole = new CompletableFuture<>();
    private final List<ByteBuffer> kept = new ArrayList<>();
    private final long largest;
    private long size;
    private @Nullable SpooledBody file;
    private @Nullable Subscription subscription;

    SpoolingSubscriber(long largest) {
        this.largest = largest;
    }

    @Override
    public CompletionStage<WholeBody> getBody() {
        return whole;
    }

    @Override
    public void onSubscribe(Subscription source) {
        subscription = source;
        source.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> bytes) {
        if (whole.isDone()) {
            return;
        }
        kept.addAll(bytes);
        bytes.forEach(part -> size += part.remaining());
        try {
            if (size > largest) {
                giveUp(new IOException("the answer is larger than %d bytes".formatted(largest)));
            } else if (file != null || size > LARGEST_IN_MEMORY) {
                spool();
            }
        } catch (IOException e) {
            giveUp(e);
        }
    }

    private void spool() throws IOException {
        SpooledBody target = file == null ? SpooledBody.empty() : file;
        file = target;
        for (ByteBuffer part : kept) {
            target.append(part);
        }
        kept.clear();
    }

    private void giveUp(IOException reason) {
        if (subscription != null) {
            subscription.cancel();
        }
        onError(reason);
    }

    @Override
    public void onError(Throwable reason) {
        if (file != null) {
            file.close();
        }
        whole.completeExceptionally(reason);
    }

    @Override
    public void onComplete() {
        whole.complete(file == null ? inMemory() : file);
    }

    private WholeBody inMemory() {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(size));
        kept.forEach(bytes::put);
        return new BytesBody(bytes.array());
    }
}
