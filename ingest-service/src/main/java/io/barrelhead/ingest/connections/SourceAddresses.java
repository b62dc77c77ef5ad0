package io.barrelhead.ingest.connections;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Where the host of a source's URL leads: a public name can resolve to an address of this network. It is asked just
/// before each request; the platform keeps an answer for half a minute, so that the request goes where this looked.
@Component
public final class SourceAddresses {

    private final Connections connections;
    private final Resolver resolver;

    @Autowired
    SourceAddresses(Connections connections) {
        this(connections, InetAddress::getAllByName);
    }

    public SourceAddresses(Connections connections, Resolver resolver) {
        this.connections = connections;
        this.resolver = resolver;
    }

    /// What is wrong with where a URL leads; empty where nothing is, or where its host is not known, which the request
    /// itself will tell.
    public Optional<String> objection(URI url) {
        if (connections.insecureSources()) {
            return Optional.empty();
        }
        try {
            return Arrays.stream(resolver.resolve(url.getHost()))
                    .filter(SourceUrls::isLocal)
                    .findFirst()
                    .map(address -> "resolves to %s, an address of this machine or its network"
                            .formatted(address.getHostAddress()));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /// Finds the addresses of a host.
    @FunctionalInterface
    public interface Resolver {

        InetAddress[] resolve(String host) throws UnknownHostException;
    }
}
