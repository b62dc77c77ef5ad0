/// Starts, stops and watches the whole of Barrelhead on one machine.
@NullMarked
package io.barrelhead.deploy.launch;

import org.jspecify.annotations.NullMarked;
