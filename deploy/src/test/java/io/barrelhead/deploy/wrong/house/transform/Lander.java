package io.barrelhead.deploy.wrong.house.transform;

/// Known by another service.
public final class Lander {}
