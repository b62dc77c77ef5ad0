/// The four services and the sandbox, each in its own JVM.
@NullMarked
package io.barrelhead.deploy.launch.services;

import org.jspecify.annotations.NullMarked;
