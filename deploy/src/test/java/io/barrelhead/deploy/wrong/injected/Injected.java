package io.barrelhead.deploy.wrong.injected;

/// Has a field filled from outside.
public final class Injected {

    @Autowired
    private String given = "";

    String given() {
        return given;
    }

    /// Stands for the framework's.
    @interface Autowired {}
}
