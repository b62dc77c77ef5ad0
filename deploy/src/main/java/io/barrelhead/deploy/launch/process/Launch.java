package io.barrelhead.deploy.launch.process;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How a process is started.
///
/// @param environment what is set beside the launcher's own environment; passwords travel here, never in `command`
/// @param reads       a digest of what it reads at its start, so that a change of it means another start
public record Launch(List<String> command, Map<String, String> environment, Path directory, String reads) {

    public Launch {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /// Tells this launch from any other.
    public String fingerprint() {
        return digest(command + "\n" + new TreeMap<>(environment) + "\n" + directory + "\n" + reads);
    }

    /// Names no password.
    @Override
    public String toString() {
        return String.join(" ", command);
    }

    /// The SHA-256 of a text.
    public static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
