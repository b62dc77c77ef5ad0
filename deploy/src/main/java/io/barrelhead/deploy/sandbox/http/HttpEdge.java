package io.barrelhead.deploy.sandbox.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/// Turns an exchange into a request and writes the reply. A fault of the sandbox itself is a 500 and is logged.
public record HttpEdge(Answers answers) implements HttpHandler {

    private static final Logger LOG = System.getLogger(HttpEdge.class.getName());

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            write(exchange, reply(exchange));
        }
    }

    private Reply reply(HttpExchange exchange) {
        try {
            return answers.answer(Request.of(exchange));
        } catch (RuntimeException fault) {
            LOG.log(Level.ERROR, "The sandbox failed on " + exchange.getRequestURI(), fault);
            return Reply.refused(500, fault.toString());
        }
    }

    private static void write(HttpExchange exchange, Reply reply) throws IOException {
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        long length = reply.body().length();
        exchange.sendResponseHeaders(reply.status(), length == 0 ? -1 : length);
        if (length > 0) {
            reply.body().writer().writeTo(exchange.getResponseBody());
        }
    }
}
