/// Shows the oracle what the sandbox serves.
@NullMarked
package io.barrelhead.deploy.oracle.sandbox;

import org.jspecify.annotations.NullMarked;
