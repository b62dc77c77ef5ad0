package io.barrelhead.deploy.sandbox.records;

import java.time.ZoneId;

/// One account at a source that the sandbox plays.
public sealed interface SandboxConnection permits Commerce7Shop, TockVenue {

    String id();

    String entity();

    ZoneId timeZone();

    /// `commerce7` or `tock`.
    String source();
}
