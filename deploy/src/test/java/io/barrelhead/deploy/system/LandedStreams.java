package io.barrelhead.deploy.system;

import io.barrelhead.deploy.sandbox.records.SandboxData;
import io.barrelhead.deploy.sandbox.records.StreamKey;
import io.barrelhead.deploy.sandbox.webhook.Hooks;
import java.util.List;

/// The streams whose records have a raw table.
final class LandedStreams {

    private LandedStreams() {}

    static List<StreamKey> of(SandboxData data) {
        return data.streams().stream()
                .filter(key -> !key.stream().equals(Hooks.LOG))
                .toList();
    }
}
