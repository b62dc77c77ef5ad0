package io.barrelhead.ingest.fetch.commerce7;

import io.barrelhead.contracts.StreamName;
import io.barrelhead.ingest.connections.Commerce7Connection;
import java.util.Arrays;
import java.util.Optional;

/// Where a stream is, and how its endpoint is walked.
enum Commerce7Stream {
    ORDER(Commerce7Connection.ORDER, "/order", "orders", "Order", true),
    CUSTOMER(Commerce7Connection.CUSTOMER, "/customer", "customers", "Customer", true),
    CLUB_MEMBERSHIP(
            Commerce7Connection.CLUB_MEMBERSHIP, "/club-membership", "clubMemberships", "Club Membership", true),
    CLUB(Commerce7Connection.CLUB, "/club", "clubs", "Club", false),
    PRODUCT(Commerce7Connection.PRODUCT, "/product", "products", "Product", true);

    private final StreamName stream;
    private final ListEndpoint endpoint;
    private final boolean hasCursor;

    Commerce7Stream(StreamName stream, String path, String arrayKey, String permission, boolean hasCursor) {
        this.stream = stream;
        this.endpoint = new ListEndpoint(path, arrayKey, permission);
        this.hasCursor = hasCursor;
    }

    static Commerce7Stream of(StreamName name) {
        for (Commerce7Stream one : values()) {
            if (one.stream.equals(name)) {
                return one;
            }
        }
        throw new IllegalArgumentException("Commerce7 has no stream '%s'".formatted(name));
    }

    /// The stream of a web hook's object, which is called as the permission is; the log of failed sends leaves out the
    /// blanks.
    static Optional<Commerce7Stream> ofObject(String object) {
        return Arrays.stream(values())
                .filter(one -> Words.same(one.endpoint.permission(), object))
                .findFirst();
    }

    StreamName stream() {
        return stream;
    }

    ListEndpoint endpoint() {
        return endpoint;
    }

    String path() {
        return endpoint.path();
    }

    boolean hasCursor() {
        return hasCursor;
    }
}
