package io.barrelhead.gateway.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/// Speaks HTTP that no well-behaved client would.
public final class RawHttp {

    private RawHttp() {}

    /// The whole answer to a request without headers of interest.
    public static String ask(URI server, String requestLine) {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            String request = requestLine + "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
