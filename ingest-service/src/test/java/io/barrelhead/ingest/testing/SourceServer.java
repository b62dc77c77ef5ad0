package io.barrelhead.ingest.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/// A source on this machine whose answers a test decides on.
public final class SourceServer implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, Function<Request, Reply>> answers = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    public SourceServer() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("no port for a test server", e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// The answers of a path from now on.
    public void answer(String path, Function<Request, Reply> answer) {
        answers.put(path, answer);
    }

    public void answer(String path, String json) {
        answer(path, request -> Reply.json(json));
    }

    public List<Request> requests(String path) {
        return requests.stream()
                .filter(request -> request.url().getPath().equals(path))
                .toList();
    }

    public void forget() {
        requests.clear();
        answers.clear();
    }

    private void handle(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(), values.getFirst()));
        Request request = new Request(exchange.getRequestURI(), headers);
        requests.add(request);
        Reply reply = answers.getOrDefault(
                        exchange.getRequestURI().getPath(), unknown -> new Reply(404, Map.of(), new byte[0], -1))
                .apply(request);
        reply.headers().forEach(exchange.getResponseHeaders()::add);
        byte[] body = reply.body();
        try (exchange) {
            exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
            int length = reply.cutAt() < 0 ? body.length : reply.cutAt();
            // the head goes out even where the body is cut at its first byte
            exchange.getResponseBody().flush();
            for (int start = 0; start < length; start += Math.min(reply.step(), length)) {
                exchange.getResponseBody().write(body, start, Math.min(reply.step(), length - start));
                exchange.getResponseBody().flush();
                pause(reply.drip());
            }
        }
    }

    // a slow source is slow in real time: what waits for it has a deadline in real time, too
    private static void pause(Duration drip) {
        LockSupport.parkNanos(drip.toNanos());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /// What a client asked. Header names are in small letters.
    public record Request(URI url, Map<String, String> headers) {

        /// A parameter of the query, decoded.
        public String parameter(String name) {
            for (String pair : String.valueOf(url.getRawQuery()).split("&")) {
                if (pair.startsWith(name + "=")) {
                    return URLDecoder.decode(pair.substring(name.length() + 1), UTF_8);
                }
            }
            return "";
        }
    }

    /// What the source answers.
    ///
    /// @param cutAt after how many bytes the connection breaks; -1 for never
    /// @param drip how long it waits after each byte; zero sends all at once
    public record Reply(int status, Map<String, String> headers, byte[] body, int cutAt, Duration drip) {

        public Reply(int status, Map<String, String> headers, byte[] body, int cutAt) {
            this(status, headers, body, cutAt, Duration.ZERO);
        }

        int step() {
            return drip.isZero() ? Integer.MAX_VALUE : 1;
        }

        public Reply dripping(Duration pause) {
            return new Reply(status, headers, body, cutAt, pause);
        }

        public static Reply json(String json) {
            return new Reply(200, Map.of("Content-Type", "application/json"), json.getBytes(UTF_8), -1);
        }

        public static Reply status(int status) {
            return new Reply(status, Map.of(), "{}".getBytes(UTF_8), -1);
        }

        public Reply with(String header, String value) {
            return new Reply(status, Map.of(header, value), body, cutAt);
        }

        public Reply cutAt(int bytes) {
            return new Reply(status, headers, body, bytes);
        }
    }
}
