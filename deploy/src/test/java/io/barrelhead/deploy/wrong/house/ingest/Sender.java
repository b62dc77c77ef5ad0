package io.barrelhead.deploy.wrong.house.ingest;

import io.barrelhead.deploy.wrong.house.transform.Lander;

/// Knows another service.
public final class Sender {

    private final Lander lander = new Lander();

    Lander lander() {
        return lander;
    }
}
