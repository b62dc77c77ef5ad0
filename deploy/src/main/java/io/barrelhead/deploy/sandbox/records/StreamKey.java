package io.barrelhead.deploy.sandbox.records;

/// One stream of one connection, e.g. `order` of `estate-shop`.
public record StreamKey(String connection, String stream) {}
