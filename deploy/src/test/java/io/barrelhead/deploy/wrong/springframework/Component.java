package io.barrelhead.deploy.wrong.springframework;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/// Stands for the framework.
@Retention(RetentionPolicy.RUNTIME)
public @interface Component {}
