package io.barrelhead.deploy.wrong.cycle.right;

import io.barrelhead.deploy.wrong.cycle.left.Left;

/// Knows the left, which knows the right.
public record Right(Left left) {}
