package io.barrelhead.deploy.launch.settings;

import java.nio.file.Path;

/// Where the records come from.
public sealed interface Sources {

    /// The sandbox that imitates both sources.
    record Sandbox() implements Sources {}

    /// The winery's own, as its connections file says.
    record OwnFile(Path file) implements Sources {}
}
