package io.barrelhead.deploy.wrong.cycle.left;

import io.barrelhead.deploy.wrong.cycle.right.Right;

/// Knows the right, which knows the left.
public record Left(Right right) {}
