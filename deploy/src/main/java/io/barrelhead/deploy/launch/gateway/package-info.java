/// Asks the running system through its one public door.
@NullMarked
package io.barrelhead.deploy.launch.gateway;

import org.jspecify.annotations.NullMarked;
