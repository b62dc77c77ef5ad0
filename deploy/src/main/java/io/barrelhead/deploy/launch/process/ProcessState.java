package io.barrelhead.deploy.launch.process;

import java.time.Instant;

/// What became of a process.
public sealed interface ProcessState {

    /// It lives.
    ///
    /// @param fingerprint of the launch that started it
    record Running(long pid, Instant since, String fingerprint) implements ProcessState {}

    /// It was stopped, or never started.
    record Stopped() implements ProcessState {}

    /// It ended, but nobody stopped it.
    record Failed(long pid, Instant since) implements ProcessState {}
}
