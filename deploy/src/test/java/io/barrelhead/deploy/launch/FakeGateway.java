package io.barrelhead.deploy.launch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/// Answers as told, each call of `GET /path` the next answer, the last one for ever; notes what was sent.
final class FakeGateway implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, Queue<Answer>> answers = new HashMap<>();
    private final List<String> sent = Collections.synchronizedList(new ArrayList<>());

    FakeGateway() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /// @param call e.g. `GET /api/v1/setups`
    FakeGateway says(String call, int status, String json) {
        answers.computeIfAbsent(call, it -> new ArrayDeque<>()).add(new Answer(status, json));
        return this;
    }

    /// The bodies that were posted.
    List<String> sent() {
        return List.copyOf(sent);
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (body.length > 0) {
            sent.add(new String(body, StandardCharsets.UTF_8));
        }
        String call =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        Queue<Answer> waiting = answers.getOrDefault(call, new ArrayDeque<>());
        Answer answer = waiting.size() > 1 ? waiting.remove() : waiting.peek();
        byte[] bytes = (answer == null ? "{\"detail\":\"no answer for " + call + "\"}" : answer.json())
                .getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer == null ? 404 : answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private record Answer(int status, String json) {}
}
