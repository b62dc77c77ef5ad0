package io.barrelhead.ingest.connections;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Which URLs a source may have: https, and no address of this machine or its network, so that neither a slip in the
/// configuration nor a source's answer can send credentials or requests there.
public final class SourceUrls {

    private static final Pattern NUMERIC = Pattern.compile("[0-9a-fx.]*[0-9][0-9a-fx.]*|\\[.*]");
    private static final Pattern OCTAL = Pattern.compile("(.*\\.)?0[0-9].*");
    private static final Pattern LOCAL_NAME = Pattern.compile("(.*\\.)?(localhost|local|internal)|[^.]+");

    /// What the IANA registries set aside and Java does not know; old tunnels, too, which can hold any IPv4 address.
    private static final List<Block> RESERVED = Stream.of(
                    "0.0.0.0/8",
                    "100.64.0.0/10",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "240.0.0.0/4",
                    "::/96",
                    "64:ff9b:1::/48",
                    "100::/64",
                    "2001::/32",
                    "2001:db8::/32",
                    "2002::/16",
                    "fc00::/7")
            .map(Block::of)
            .toList();

    // networks without IPv4 reach every IPv4 address through it
    private static final Block TRANSLATED = Block.of("64:ff9b::/96");

    private SourceUrls() {}

    /// What is wrong with a URL; empty where nothing is.
    ///
    /// @param insecure http and local addresses are allowed: the sandbox and tests
    public static Optional<String> objection(URI url, boolean insecure) {
        String host = url.getHost();
        String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        if (host == null || !(scheme.equals("https") || scheme.equals("http"))) {
            return Optional.of("is no absolute https URL");
        }
        if (url.getUserInfo() != null) {
            return Optional.of("carries credentials; they have properties of their own");
        }
        if (insecure) {
            return Optional.empty();
        }
        if (!scheme.equals("https")) {
            return Optional.of("is not https");
        }
        return isLocal(host.toLowerCase(Locale.ROOT))
                ? Optional.of("is an address of this machine or its network")
                : Optional.empty();
    }

    private static boolean isLocal(String host) {
        String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        if (!NUMERIC.matcher(name).matches()) {
            return LOCAL_NAME.matcher(name).matches();
        }
        if (OCTAL.matcher(name).matches()) {
            return true;
        }
        try {
            return isLocal(InetAddress.ofLiteral(name));
        } catch (IllegalArgumentException e) {
            // a decimal or hexadecimal spelling, which no source has
            return true;
        }
    }

    /// Whether an address is of this machine, its network, or of no place on the internet.
    static boolean isLocal(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isSiteLocalAddress()
                || address.isLinkLocalAddress()
                || address.isMulticastAddress()
                || RESERVED.stream().anyMatch(block -> block.holds(address.getAddress()))
                || (TRANSLATED.holds(address.getAddress()) && isLocal(lastFourBytes(address)));
    }

    private static InetAddress lastFourBytes(InetAddress address) {
        try {
            byte[] bytes = address.getAddress();
            return InetAddress.getByAddress(Arrays.copyOfRange(bytes, bytes.length - 4, bytes.length));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are always an address", e);
        }
    }

    /// Addresses that begin with the same bits.
    private record Block(byte[] start, int bits) {

        static Block of(String written) {
            String[] parts = written.split("/");
            return new Block(InetAddress.ofLiteral(parts[0]).getAddress(), Integer.parseInt(parts[1]));
        }

        boolean holds(byte[] address) {
            if (address.length != start.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % Byte.SIZE);
                if (((address[bit / Byte.SIZE] ^ start[bit / Byte.SIZE]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
