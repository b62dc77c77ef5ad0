package io.barrelhead.deploy.launch.kafka;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/// Asks a broker which requests it knows, as every client does first. A port that merely accepts is not a broker yet.
public final class BrokerProbe {

    private static final int API_VERSIONS = 18;
    private static final int CORRELATION = 0x6261_7272;
    private static final int TIMEOUT_MILLIS = 2_000;

    private BrokerProbe() {}

    public static boolean answers(String host, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            ask(new DataOutputStream(socket.getOutputStream()));
            return understood(new DataInputStream(socket.getInputStream()));
        } catch (IOException e) {
            return false;
        }
    }

    // length, key, version, correlation id, no client id
    private static void ask(DataOutputStream out) throws IOException {
        out.writeInt(10);
        out.writeShort(API_VERSIONS);
        out.writeShort(0);
        out.writeInt(CORRELATION);
        out.writeShort(-1);
        out.flush();
    }

    // length, correlation id, error code
    private static boolean understood(DataInputStream in) throws IOException {
        in.readInt();
        return in.readInt() == CORRELATION && in.readShort() == 0;
    }
}
