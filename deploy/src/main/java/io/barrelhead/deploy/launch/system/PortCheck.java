package io.barrelhead.deploy.launch.system;

import io.barrelhead.deploy.launch.machine.Waiting;
import io.barrelhead.deploy.launch.problem.Problem;
import io.barrelhead.deploy.launch.settings.Port;
import io.barrelhead.deploy.launch.settings.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/// Looks whether ports are free before anything is started on them.
public final class PortCheck {

    private static final Duration GRACE = Duration.ofSeconds(3);

    private PortCheck() {}

    /// The ports that another program has.
    public static List<Port> taken(Collection<Port> wanted, Ports ports) {
        return wanted.stream().filter(port -> isTaken(ports.of(port))).toList();
    }

    /// Gives a process that was just killed a moment to let go.
    static void requireFree(Collection<Port> wanted, Ports ports) {
        if (!Waiting.until(() -> taken(wanted, ports).isEmpty(), GRACE)) {
            List<Port> taken = taken(wanted, ports);
            throw new Problem(
                    taken.stream()
                            .map(port -> "Port %d, which %s needs, is in use by another program."
                                    .formatted(ports.of(port), port.listener()))
                            .collect(Collectors.joining("\n")),
                    "Stop that program, or move to another port: set "
                            + taken.stream().map(Port::variable).collect(Collectors.joining(", "))
                            + " (or BARRELHEAD_PORT_OFFSET to move all).");
        }
    }

    // where one may listen beside a listener on all addresses, only a connection tells
    private static boolean isTaken(int port) {
        return !canListen(port) || accepts(port);
    }

    private static boolean canListen(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean accepts(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 300);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
