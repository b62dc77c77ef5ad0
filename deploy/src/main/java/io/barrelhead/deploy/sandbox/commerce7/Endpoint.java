package io.barrelhead.deploy.sandbox.commerce7;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The endpoints that the sandbox plays.
enum Endpoint {
    ORDER("orders", true),
    CUSTOMER("customers", true),
    CLUB_MEMBERSHIP("clubMemberships", true),
    PRODUCT("products", true),
    CLUB("clubs", false),
    WEB_HOOK_LOG("webHookLogs", false);

    private final String key;
    private final boolean walks;

    Endpoint(String key, boolean walks) {
        this.key = key;
        this.walks = walks;
    }

    static Optional<Endpoint> named(String name) {
        return Arrays.stream(values())
                .filter(e -> e.stream().replace('_', '-').equals(name))
                .findFirst();
    }

    String stream() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The name of the array in an answer.
    String key() {
        return key;
    }

    /// Whether the list can be read by cursor.
    boolean walks() {
        return walks;
    }
}
