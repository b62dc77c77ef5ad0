package io.barrelhead.ingest.connections;

import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which URLs a source may have: https, and no address of this machine or its network, so that neither a slip in the
/// configuration nor a source's answer can send credentials or requests there.
public final class SourceUrls {

    private static final Pattern NUMERIC = Pattern.compile("[0-9a-fx.]*[0-9][0-9a-fx.]*|\\[.*]");
    private static final Pattern OCTAL = Pattern.compile("(.*\\.)?0[0-9].*");
    private static final Pattern LOCAL_NAME = Pattern.compile("(.*\\.)?(localhost|local|internal)|[^.]+");

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

    private static boolean isLocal(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean carrierNat = bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xC0) == 64;
        boolean uniqueLocal = bytes.length == 16 && (bytes[0] & 0xFE) == 0xFC;
        return carrierNat
                || uniqueLocal
                || address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isSiteLocalAddress()
                || address.isLinkLocalAddress()
                || address.isMulticastAddress();
    }
}
