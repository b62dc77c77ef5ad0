package io.barrelhead.ingest.fetch.http;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/// Writes a body to its temporary file as it comes, and gives up on one that is too large.
final class SpoolingSubscriber implements BodySubscriber<SpooledBody> {

    private final CompletableFuture<SpooledBody> whole = new CompletableFuture<>();
    private final long largest;
    private @Nullable SpooledBody body;
    private @Nullable Subscription subscription;

    SpoolingSubscriber(long largest) {
        this.largest = largest;
    }

    @Override
    public CompletionStage<SpooledBody> getBody() {
        return whole;
    }

    @Override
    public void onSubscribe(Subscription source) {
        subscription = source;
        try {
            body = SpooledBody.empty();
            source.request(Long.MAX_VALUE);
        } catch (IOException e) {
            giveUp(e);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> bytes) {
        SpooledBody target = body;
        if (target == null || whole.isDone()) {
            return;
        }
        try {
            for (ByteBuffer part : bytes) {
                target.append(part);
            }
            if (target.size() > largest) {
                giveUp(new IOException("the answer is larger than %d bytes".formatted(largest)));
            }
        } catch (IOException e) {
            giveUp(e);
        }
    }

    private void giveUp(IOException reason) {
        if (subscription != null) {
            subscription.cancel();
        }
        onError(reason);
    }

    @Override
    public void onError(Throwable reason) {
        if (body != null) {
            body.close();
        }
        whole.completeExceptionally(reason);
    }

    @Override
    public void onComplete() {
        if (body != null) {
            whole.complete(body);
        }
    }
}
