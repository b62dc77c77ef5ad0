package io.barrelhead.ingest.fetch.commerce7;

import io.barrelhead.contracts.StreamName;
import io.barrelhead.ingest.connections.Commerce7Connection;

/// Where a stream is, and how its endpoint is walked.
enum Commerce7Stream {
    ORDER(Commerce7Connection.ORDER, "/order", "orders", "Order", true),
    CUSTOMER(Commerce7Connection.CUSTOMER, "/customer", "customers", "Customer", true),
    CLUB_MEMBERSHIP(
            Commerce7Connection.CLUB_MEMBERSHIP, "/club-membership", "clubMemberships", "Club Membership", true),
    CLUB(Commerce7Connection.CLUB, "/club", "clubs", "Club", false),
    PRODUCT(Commerce7Connection.PRODUCT, "/product", "products", "Product", true);

    private final StreamName stream;
    private final String path;
    private final String arrayKey;
    private final String permission;
    private final boolean hasCursor;

    Commerce7Stream(StreamName stream, String path, String arrayKey, String permission, boolean hasCursor) {
        this.stream = stream;
        this.path = path;
        this.arrayKey = arrayKey;
        this.permission = permission;
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

    String path() {
        return path;
    }

    /// The member of an answer that holds the records.
    String arrayKey() {
        return arrayKey;
    }

    /// What the winery grants the app, in Commerce7's words.
    String permission() {
        return permission;
    }

    boolean hasCursor() {
        return hasCursor;
    }
}
