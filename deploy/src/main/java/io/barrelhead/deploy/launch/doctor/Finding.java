package io.barrelhead.deploy.launch.doctor;

/// What the doctor found about one thing.
public sealed interface Finding {

    /// As it should be.
    record Fine(String text) implements Finding {}

    /// Not as it should be, and what to do.
    record Wrong(String text, String remedy) implements Finding {}
}
