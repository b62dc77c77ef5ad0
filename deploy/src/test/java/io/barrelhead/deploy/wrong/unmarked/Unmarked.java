package io.barrelhead.deploy.wrong.unmarked;

/// Lies in a package without a package-info.
public final class Unmarked {}
