package io.barrelhead.deploy.sandbox.webhook;

import io.barrelhead.deploy.sandbox.records.Follower;
import io.barrelhead.deploy.sandbox.records.Json;
import io.barrelhead.deploy.sandbox.records.SandboxConnection;
import io.barrelhead.deploy.sandbox.records.SandboxData;
import io.barrelhead.deploy.sandbox.records.SourceRecord;
import io.barrelhead.deploy.sandbox.records.StreamKey;
import java.net.URI;
import java.time.InstantSource;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Sends a webhook for each change, one after the other, once it is told where to. One that is not taken is not sent
/// again: Commerce7's goes to its log, Tock's comes with the next export.
public final class Hooks implements Follower, AutoCloseable {

    /// The stream that lists what Commerce7 could not send. It is no record of a winery.
    public static final String LOG = SendLog.STREAM;

    private final SandboxData data;
    private final SendLog log;
    private final Wire wire = new Wire();
    private final BlockingQueue<Webhook> waiting = new LinkedBlockingQueue<>();
    private final AtomicInteger underway = new AtomicInteger();
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final Thread thread = Thread.ofVirtual().name("webhooks").unstarted(this::send);
    private volatile @Nullable URI target;

    public Hooks(SandboxData data, InstantSource clock) {
        this.data = data;
        this.log = new SendLog(data, clock);
    }

    public void start() {
        data.follow(this);
        thread.start();
    }

    /// Where to send from now on.
    ///
    /// @param address of the system, such as `http://127.0.0.1:8080`; null for nowhere
    public void sendTo(@Nullable URI address) {
        target = address;
    }

    /// Whether everything that changed so far was sent, taken or not.
    public boolean isIdle() {
        return underway.get() == 0;
    }

    /// How many were taken and not taken, and how many wait.
    public ObjectNode summary() {
        URI to = target;
        return Json.object("target", to == null ? null : to.toString(), "taken", taken.get(), "failed", failed.get())
                .and("waiting", underway.get());
    }

    @Override
    public void changed(StreamKey stream, SourceRecord now, boolean known) {
        enqueue(stream, known ? "Update" : "Create", now);
    }

    @Override
    public void removed(StreamKey stream, SourceRecord last) {
        enqueue(stream, "Delete", last);
    }

    private void enqueue(StreamKey stream, String action, SourceRecord record) {
        if (target == null || stream.stream().equals(SendLog.STREAM)) {
            return;
        }
        for (SandboxConnection connection : data.connections()) {
            boolean tellsIt = !(action.equals("Delete") && connection.source().equals("tock"));
            if (connection.id().equals(stream.connection()) && tellsIt) {
                underway.incrementAndGet();
                waiting.add(new Webhook(connection, stream.stream(), action, record));
            }
        }
    }

    private void send() {
        try {
            while (true) {
                send(waiting.take());
                underway.decrementAndGet();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(Webhook webhook) throws InterruptedException {
        URI to = target;
        int status = to == null ? 0 : wire.send(webhook, to);
        if (status / 100 == 2) {
            taken.incrementAndGet();
        } else {
            failed.incrementAndGet();
            log.add(webhook, status);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        wire.close();
    }
}
