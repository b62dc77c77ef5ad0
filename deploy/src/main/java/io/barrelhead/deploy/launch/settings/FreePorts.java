package io.barrelhead.deploy.launch.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Ports that nobody listens on, as the environment of a launcher gives them.
public final class FreePorts {

    private FreePorts() {}

    public static Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (Port port : Port.values()) {
                // held until all are chosen: a port let go may be given a second time
                ServerSocket socket = socket();
                held.add(socket);
                environment.put(port.variable(), String.valueOf(socket.getLocalPort()));
            }
            return environment;
        } finally {
            held.forEach(FreePorts::release);
        }
    }

    public static int free() {
        ServerSocket socket = socket();
        release(socket);
        return socket.getLocalPort();
    }

    private static ServerSocket socket() {
        try {
            return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException("no port is free", e);
        }
    }

    private static void release(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException("a port stays taken", e);
        }
    }
}
