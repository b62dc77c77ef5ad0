package io.barrelhead.deploy.wrong.contracts;

import io.barrelhead.deploy.wrong.springframework.Component;

/// A contract that uses a framework.
@Component
public final class Event {}
